package dev.fixdex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Ranks entries for a query, with whole numbers from the index and sums, products and square roots
 * in a fixed order, so that every engine that follows it gives the same answers.
 *
 * <p>For each line, all entries that have any of its words are scored by their words; the best of
 * them are then compared with the line by their error texts. An entry's score for a log is that of
 * its best line among those for which it was compared, and a little for each further one; an entry
 * that was compared for none has the score of its words.
 */
final class Ranking {
  /** How much the comparison with error texts counts beside the words. */
  private static final double SIGNATURE = 1.6;

  private static final int COMPARED = 13;
  private static final int COMPARED_BY_LOG_LINE = 10;

  /**
   * How much more an entry counts for a question that names one of its technologies. Of a log each
   * line may name another.
   */
  private static final double NAMED = 1.3;

  /** How much each further line of a log counts, of the line before it. */
  static final double FURTHER_LINE = 0.15;

  /** Entries whose words say less than this part of what the best one's say are no answers. */
  private static final double LEAST = 0.15;

  private static final double STALE = 0.95;
  private static final double DEPRECATED = 0.85;

  private final TermSource terms;

  Ranking(TermSource terms) {
    this.terms = terms;
  }

  /** An entry and its score. */
  record Ranked(int entry, double score) {
    /** Best first; of equal ones the one with the lower place in the browser's index. */
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble((Ranked ranked) -> -ranked.score())
            .thenComparingInt(Ranked::entry);
  }

  /**
   * All answers that are wanted, best first. Which entries are answers is decided by their words
   * alone and whatever is wanted, so that as many are found with a filter as were counted for it.
   */
  List<Ranked> rank(List<QueryLine> lines, IntPredicate wanted) {
    boolean alone = lines.size() == 1;
    LineScores scores = new LineScores(terms);
    double[] byWords = new double[terms.size()];
    Map<Integer, List<Double>> compared = new HashMap<>();
    for (QueryLine line : lines) {
      double cue = alone ? 1 : line.cue();
      for (Ranked entry : line(line, scores, alone, wanted)) {
        compared.computeIfAbsent(entry.entry(), key -> new ArrayList<>()).add(entry.score() * cue);
      }
      for (int i = 0; i < scores.count(); i++) {
        int entry = scores.entry(i);
        byWords[entry] = Math.max(byWords[entry], scores.of(entry) * cue);
      }
    }
    double least = Arrays.stream(byWords).max().orElse(0) * LEAST;
    List<Ranked> ranked = new ArrayList<>();
    for (int entry = 0; entry < byWords.length; entry++) {
      if (byWords[entry] > 0 && byWords[entry] >= least && wanted.test(entry)) {
        List<Double> lineScores = compared.get(entry);
        double score = lineScores == null ? byWords[entry] : sum(lineScores);
        ranked.add(new Ranked(entry, score * trust(terms.standing(entry))));
      }
    }
    ranked.sort(Ranked.ORDER);
    return ranked;
  }

  /**
   * How much a match of this part of a whole counts: its power of three quarters. What is missing
   * counts against an entry, and less the more of it is missing.
   */
  static double covering(double part) {
    double root = Math.sqrt(part);
    return root * Math.sqrt(root);
  }

  static double trust(Standing standing) {
    return switch (standing) {
      case CURRENT -> 1;
      case STALE -> STALE;
      case DEPRECATED -> DEPRECATED;
    };
  }

  /**
   * The wanted entries that fit a line best by their words, scored by their error texts too.
   *
   * @param scores keeps the scores by words, of all entries
   * @param alone whether the line is all that is asked: more are compared
   */
  List<Ranked> line(QueryLine line, LineScores scores, boolean alone, IntPredicate wanted) {
    scores.score(line);
    Best best = new Best(alone ? COMPARED : COMPARED_BY_LOG_LINE);
    for (int i = 0; i < scores.count(); i++) {
      int entry = scores.entry(i);
      if (wanted.test(entry)) {
        best.offer(new Ranked(entry, scores.of(entry)));
      }
    }
    SignatureMatch match = new SignatureMatch(line);
    List<Ranked> ranked = new ArrayList<>();
    for (Ranked entry : best.list()) {
      double texts = match.best(terms.signatures(entry.entry()));
      double naming = alone ? naming(line, entry.entry()) : 1;
      ranked.add(new Ranked(entry.entry(), (entry.score() + SIGNATURE * texts) * naming));
    }
    return ranked;
  }

  /** What a question gives an entry by naming one of its technologies. */
  double naming(QueryLine line, int entry) {
    return terms.technologies(entry).namedBy(line).isEmpty() ? 1 : NAMED;
  }

  private static double sum(List<Double> scores) {
    scores.sort(Comparator.reverseOrder());
    double sum = 0;
    double factor = 1;
    for (double score : scores) {
      sum += factor * score;
      factor *= FURTHER_LINE;
    }
    return sum;
  }
}
