package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns the lines of signatures into entries, best first. */
final class Explanations {
  /** What each further error text of an entry adds to its score, of what is left to 100. */
  private static final double FURTHER_TEXT = 0.25;

  private static final double DEPRECATED = 0.9;
  private static final int MOST_MATCHES = 5;

  private final Signatures signatures;
  private final Map<Integer, Tally> tallies;

  Explanations(Signatures signatures, Map<Integer, Tally> tallies) {
    this.signatures = signatures;
    this.tallies = tallies;
  }

  /** An entry's error text with its lines, and how much the text says. */
  private record Shown(Match match, double said, long first, List<SeenLine.Place> places) {
    Shown {
      places = List.copyOf(places);
    }
  }

  private record Ranked(int number, Explanation explanation, double said, long first) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble((Ranked r) -> -r.explanation().score())
          .thenComparingDouble(r -> -r.said())
          .thenComparingLong(Ranked::first)
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
                        signature.total,
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
        Comparator.comparingDouble((Shown s) -> -s.match().score())
            .thenComparingDouble(s -> -s.said())
            .thenComparingLong(Shown::first)
            .thenComparing(s -> s.match().errorText()));
    Set<SeenLine.Place> seen = new HashSet<>();
    shown.removeIf(s -> !seen.addAll(s.places()));
    double score = 0;
    double said = 0;
    for (int i = 0; i < shown.size(); i++) {
      double share = i == 0 ? 1 : FURTHER_TEXT;
      score += (100 - score) * share * shown.get(i).match().score() / 100;
      said += shown.get(i).said();
    }
    score = subject.deprecated() ? score * DEPRECATED : score;
    List<Match> matches = shown.stream().limit(MOST_MATCHES).map(Shown::match).toList();
    long first = shown.stream().mapToLong(Shown::first).min().orElse(0);
    return new Ranked(number, new Explanation(subject, score, matches), said, first);
  }
}
