package dev.fixdex.search;

import java.util.ArrayList;
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
 * its best line, and a little for each further one.
 */
final class Ranking {
  /** How much the comparison with error texts counts beside the words. */
  private static final double SIGNATURE = 1.6;

  private static final int COMPARED = 16;
  private static final int COMPARED_BY_LOG_LINE = 10;

  /** How much each further line of a log counts, of the line before it. */
  static final double FURTHER_LINE = 0.15;

  /** Entries below this part of the best one's score are no answers. */
  private static final double LEAST = 0.1;

  private static final double STALE = 0.95;
  private static final double DEPRECATED = 0.85;

  private final TermSource terms;

  Ranking(TermSource terms) {
    this.terms = terms;
  }

  /** An entry and its score. */
  record Ranked(int entry, double score) {
    /** Best first; entries are numbered in the order of their ids. */
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble((Ranked ranked) -> -ranked.score())
            .thenComparingInt(Ranked::entry);
  }

  /** All answers, best first. */
  List<Ranked> rank(List<QueryLine> lines, IntPredicate wanted) {
    List<Ranked> scored =
        lines.size() == 1
            ? line(lines.getFirst(), new LineScores(terms), true, wanted)
            : log(lines, wanted);
    List<Ranked> ranked = new ArrayList<>(scored.size());
    double best = 0;
    for (Ranked entry : scored) {
      double score = entry.score() * trust(terms.standing(entry.entry()));
      best = Math.max(best, score);
      ranked.add(new Ranked(entry.entry(), score));
    }
    double least = best * LEAST;
    ranked.removeIf(entry -> entry.score() < least || entry.score() <= 0);
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
   * Scores the entries that have words of a line, the best by their error texts too.
   *
   * @param scores keeps the scores by words
   * @param alone whether the line is all that is asked: more are compared, and those that are not
   *     are answers too
   */
  List<Ranked> line(QueryLine line, LineScores scores, boolean alone, IntPredicate wanted) {
    scores.score(line);
    Best best = new Best(alone ? COMPARED : COMPARED_BY_LOG_LINE);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < scores.count(); i++) {
      int entry = scores.entry(i);
      if (wanted.test(entry)) {
        Ranked left = best.offer(new Ranked(entry, scores.of(entry)));
        if (left != null && alone) {
          ranked.add(left);
        }
      }
    }
    SignatureMatch match = new SignatureMatch(line);
    for (Ranked entry : best.list()) {
      double texts = match.best(terms.signatures(entry.entry()));
      ranked.add(new Ranked(entry.entry(), entry.score() + SIGNATURE * texts));
    }
    return ranked;
  }

  private List<Ranked> log(List<QueryLine> lines, IntPredicate wanted) {
    LineScores scores = new LineScores(terms);
    Map<Integer, List<Double>> byEntry = new HashMap<>();
    for (QueryLine line : lines) {
      for (Ranked entry : line(line, scores, false, wanted)) {
        byEntry
            .computeIfAbsent(entry.entry(), key -> new ArrayList<>())
            .add(entry.score() * line.cue());
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    byEntry.forEach((entry, lineScores) -> ranked.add(new Ranked(entry, sum(lineScores))));
    return ranked;
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
