package dev.fixdex.search;

import java.util.Arrays;

/**
 * How well each entry fits one line, by its words alone: what the words that it has say, by their
 * rarity, their place in the line and their place in the entry, lowered by what the line says that
 * the entry does not have.
 */
final class LineScores {
  static final double STEM = 0.7;
  static final double OPEN = 0.7;
  static final int MOST_COMPLETIONS = 12;

  private final TermSource terms;
  private final double[] scores;
  private final double[] shares;
  private final double[] best;
  private final int[] touched;
  private final int[] touchedByWord;
  private int count;
  private int countByWord;

  LineScores(TermSource terms) {
    this.terms = terms;
    scores = new double[terms.size()];
    shares = new double[terms.size()];
    best = new double[terms.size()];
    touched = new int[terms.size()];
    touchedByWord = new int[terms.size()];
  }

  /** Forgets the line before and scores this one. */
  void score(QueryLine line) {
    Arrays.stream(touched, 0, count).forEach(entry -> scores[entry] = shares[entry] = 0);
    count = 0;
    double all = 0;
    for (QueryWord word : line.words()) {
      collect(word);
      double share = word.inSequence() ? word.share() : 0;
      all += share;
      settle(share);
    }
    for (int i = 0; i < count; i++) {
      int entry = touched[i];
      double covered = all > 0 ? Math.min(1, shares[entry] / all) : 0;
      scores[entry] *= Ranking.covering(covered);
    }
  }

  /** Number of entries that have any of the line's words. */
  int count() {
    return count;
  }

  /** One of these entries, in no order. */
  int entry(int index) {
    return touched[index];
  }

  double of(int entry) {
    return scores[entry];
  }

  /** The best way in which each entry has the word. */
  private void collect(QueryWord word) {
    countByWord = 0;
    take(terms.words(word.text()), word.idf() * word.weight());
    if (!word.stem().isEmpty()) {
      Postings stems = terms.stems(word.stem());
      take(stems, idf(stems) * word.weight() * STEM);
    }
    for (QueryWord.Other other : word.others()) {
      Postings postings = terms.words(other.text());
      take(postings, idf(postings) * word.weight() * other.likeness());
    }
    if (word.open()) {
      complete(word);
    }
  }

  private double idf(Postings postings) {
    return Idf.of(postings.count(), terms.size());
  }

  /**
   * All words that begin with the one being typed are one word, as rare as all of them together.
   */
  private void complete(QueryWord word) {
    Completions completions = new Completions(terms.size());
    for (String longer : terms.startingWith(word.text(), MOST_COMPLETIONS)) {
      completions.add(terms.words(longer));
    }
    Postings union = completions.union();
    take(union, idf(union) * word.weight() * OPEN);
  }

  private void take(Postings postings, double factor) {
    for (int i = 0; i < postings.size(); i++) {
      int entry = postings.entries()[i];
      double score = factor * postings.impacts()[i] / Impacts.SCALE;
      if (best[entry] == 0) {
        touchedByWord[countByWord++] = entry;
      }
      best[entry] = Math.max(best[entry], score);
    }
  }

  private void settle(double share) {
    for (int i = 0; i < countByWord; i++) {
      int entry = touchedByWord[i];
      if (scores[entry] == 0) {
        touched[count++] = entry;
      }
      scores[entry] += best[entry];
      shares[entry] += share;
      best[entry] = 0;
    }
  }
}
