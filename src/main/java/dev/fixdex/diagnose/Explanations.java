package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Turns the lines of signatures into entries, best first. */
final class Explanations {
  /** What each further error text of an entry adds to its score, of what is left to 100. */
  private static final double FURTHER_TEXT = 0.25;

  private static final double DEPRECATED = 0.9;

  /** What is left of the score of an error text that says how a command ended, for the order. */
  private static final double ENDING = 0.5;

  private static final int MOST_MATCHES = 5;

  private final Signatures signatures;
  private final Map<Integer, Tally> tallies;

  Explanations(Signatures signatures, Map<Integer, Tally> tallies) {
    this.signatures = signatures;
    this.tallies = tallies;
  }

  /** An entry's error text with its lines, and how much the text says. */
  private record Shown(
      Match match, double said, boolean ending, long first, List<SeenLine.Place> places) {
    Shown {
      places = List.copyOf(places);
    }

    /** What it says of the cause: why a command ended is in the lines before. */
    double cause() {
      return ending ? match.score() * ENDING : match.score();
    }
  }

  /**
   * An entry among the others.
   *
   * @param cause its score, but for texts that say how a command ended
   */
  private record Ranked(
      int number, Explanation explanation, double cause, double said, long first) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingLong((Ranked r) -> -thousandths(r.cause()))
          .thenComparingLong(Ranked::first)
          .thenComparingDouble(r -> -r.said())
          .thenComparingInt(Ranked::number);

  Diagnosis diagnosis(long lines, int limit) {
    Map<Integer, List<Shown>> bySubject = new TreeMap<>();
    new TreeMap<>(tallies)
        .forEach((number, tally) -> {
          Signature signature = signatures.signature(number);
          for (Signature.Origin origin : signature.origins) {
            bySubject
                .computeIfAbsent(origin.subject(), s -> new ArrayList<>())
                .add(
                    new Shown(
                        tally.match(origin.text()),
                        signature.total + signature.detailTotal,
                        signature.ending,
                        tally.first(),
                        tally.places()));
          }
        });
    List<Ranked> ranked = new ArrayList<>();
    bySubject.forEach((number, shown) -> ranked.add(ranked(number, shown)));
    ranked.sort(ORDER);
    List<Explanation> first = ranked.stream().limit(limit).map(Ranked::explanation).toList();
    return new Diagnosis(lines, first, ranked.size() - first.size());
  }

  private Ranked ranked(int number, List<Shown> shown) {
    Subject subject = signatures.subject(number);
    shown.sort(
        Comparator.comparingLong((Shown s) -> -thousandths(s.cause()))
            .thenComparingDouble(s -> -s.said())
            .thenComparingLong(Shown::first)
            .thenComparing(s -> s.match().errorText()));
    Set<SeenLine.Place> seen = new HashSet<>();
    shown.removeIf(s -> !seen.addAll(s.places()));
    double trust = subject.deprecated() ? DEPRECATED : 1;
    double score = trust * together(shown.stream().mapToDouble(s -> s.match().score()));
    double cause = trust * together(shown.stream().mapToDouble(Shown::cause));
    double said = 0;
    for (Shown each : shown) {
      said += each.said(); // as the browser adds: a stream's sum is rounded otherwise
    }
    List<Match> matches = shown.stream().limit(MOST_MATCHES).map(Shown::match).toList();
    long first = shown.stream().mapToLong(Shown::first).min().orElse(0);
    return new Ranked(number, new Explanation(subject, score, matches), cause, said, first);
  }

  /** For the order: a browser's logarithms may differ in their last digits. */
  private static long thousandths(double score) {
    return Math.round(score * 1000);
  }

  /** The score of an entry by those of its error texts. */
  private static double together(DoubleStream scores) {
    double[] ascending = scores.sorted().toArray();
    double together = 0;
    double share = 1;
    for (int i = ascending.length - 1; i >= 0; i--) {
      double score = ascending[i];
      together += (100 - together) * share * score / 100;
      share = FURTHER_TEXT;
    }
    return together;
  }
}
