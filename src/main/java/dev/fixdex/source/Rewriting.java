package dev.fixdex.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the readable text run by run, noting where everything went. */
final class Rewriting {
  private final String original;
  private final List<DamageScan> scans;
  private final RunReader reader;
  private final StringBuilder text = new StringBuilder();
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Span> unrepaired = new ArrayList<>();

  /**
   * Rewrites a damaged text.
   *
   * @param scans at least one, all of which explain the text equally well
   */
  Rewriting(String original, List<DamageScan> scans, SignLexicon signs) {
    this.original = original;
    this.scans = scans;
    this.reader = new RunReader(original, signs);
    List<DamagedRun> runs = scans.getFirst().runs();
    int from = 0;
    for (int i = 0; i < runs.size(); i++) {
      Span span = runs.get(i).span();
      text.append(original, from, span.start());
      rewrite(runs.get(i), readings(i, span));
      from = span.end();
    }
    text.append(original, from, original.length());
    leaveOrphans();
  }

  String codePage() {
    return scans.getFirst().page().name();
  }

  String text() {
    return text.toString();
  }

  RepairMap map() {
    return new RepairMap(text(), repairs);
  }

  List<Span> unrepaired() {
    return unrepaired;
  }

  /** Whether nothing damaged is left. */
  boolean isWhole() {
    return unrepaired.isEmpty();
  }

  /** What run {@code i} may have been by all scans; nothing where they do not see the same run. */
  private Set<String> readings(int i, Span span) {
    Set<String> readings = new LinkedHashSet<>();
    for (DamageScan scan : scans) {
      boolean same = i < scan.runs().size() && scan.runs().get(i).span().equals(span);
      List<String> own = same ? scan.runs().get(i).readings() : List.of();
      if (own.isEmpty()) {
        return Set.of();
      }
      readings.addAll(own);
    }
    return readings;
  }

  private void rewrite(DamagedRun run, Set<String> readings) {
    Optional<String> decided = reader.decided(run, List.copyOf(readings));
    if (decided.isPresent()) {
      repair(run.span(), decided.get());
    } else if (scans.size() == 1) {
      rewriteInParts(run);
    } else {
      leave(run.span());
    }
  }

  /** Repairs what is certain of a run that is not certain as a whole. */
  private void rewriteInParts(DamagedRun run) {
    for (DamagedSequence sequence : run.sequences()) {
      if (sequence.readings().size() == 1) {
        repair(sequence.span(), sequence.readings().getFirst());
      } else {
        leave(sequence.span());
      }
    }
  }

  private void leaveOrphans() {
    RepairMap map = map();
    for (Span orphan : scans.getFirst().orphans()) {
      unrepaired.add(map.toText(orphan));
    }
    unrepaired.sort(null);
  }

  private void repair(Span span, String reading) {
    int start = text.length();
    text.append(reading);
    repairs.add(new Repair(span, new Span(start, text.length())));
  }

  private void leave(Span span) {
    int start = text.length();
    text.append(original, span.start(), span.end());
    unrepaired.add(new Span(start, text.length()));
  }
}
