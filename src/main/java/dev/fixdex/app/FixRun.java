package dev.fixdex.app;

import dev.fixdex.disk.Content;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Mends what the lint finds, in memory, until it finds nothing more to mend. A file is put back as
 * it was before a fix that makes it unreadable.
 */
public final class FixRun {
  /** Rules' fixes settle in two or three; this is for two that undo each other. */
  private static final int MOST_ROUNDS = 20;

  /** What a file must not come to by a fix. */
  private static final Set<String> UNREADABLE = Set.of("FD001", "FD102");

  private final KnowledgeBase base;
  private final LintRun.Request request;
  private final boolean unsafe;
  private final Map<String, byte[]> after = new TreeMap<>();
  private final Map<String, byte[]> before = new TreeMap<>();
  private final Set<String> givenUp = new TreeSet<>();
  private final Set<String> unreadable = new TreeSet<>();
  private int fixed;

  private FixRun(KnowledgeBase base, LintRun.Request request, boolean unsafe) {
    this.base = base;
    this.request = request;
    this.unsafe = unsafe;
  }

  /**
   * A file that is to change.
   *
   * @param path relative to the knowledge base
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once; never compared
  public record Change(String path, byte[] before, byte[] after) {}

  /**
   * What came of it.
   *
   * @param lint what is left, as if the changes had been written
   * @param changes by path
   * @param fixed number of findings that were mended
   * @param givenUp paths of files whose fixes would have made them unreadable, or never settled
   */
  public record Outcome(
      LintRun.Outcome lint, List<Change> changes, int fixed, List<String> givenUp) {
    public Outcome {
      changes = List.copyOf(changes);
      givenUp = List.copyOf(givenUp);
    }
  }

  /**
   * Works out all fixes; writes nothing.
   *
   * @param unsafe whether to make fixes that may change what an entry means to a reader
   */
  public static Outcome run(KnowledgeBase base, LintRun.Request request, boolean unsafe) {
    return new FixRun(base, request, unsafe).run();
  }

  /** Writes changes, one file after the other, each at once. */
  public static void write(KnowledgeBase base, List<Change> changes) {
    changes.forEach(
        change -> base.content().replace(change.path(), change.before(), change.after()));
  }

  private Outcome run() {
    LintRun.Outcome outcome = lint(request.wanted());
    outcome.findings().stream()
        .filter(FixRun::saysUnreadable)
        .forEach(finding -> unreadable.add(finding.place().path()));
    while (fix(outcome)) {
      settle();
      outcome = lint(request.wanted());
    }
    List<Change> changes = new ArrayList<>();
    after.forEach((path, bytes) -> {
      byte[] original = original(path);
      if (!Arrays.equals(original, bytes)) {
        changes.add(new Change(path, original, bytes));
      }
    });
    return new Outcome(outcome, changes, fixed, List.copyOf(givenUp));
  }

  /** What one fix uncovers is mostly in the same file, so that the others wait. */
  private void settle() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<String> changed = Set.copyOf(after.keySet());
      LintRun.Outcome outcome = lint(path -> changed.contains(path) && request.wanted().test(path));
      if (!fix(outcome)) {
        return;
      }
    }
    givenUp.addAll(after.keySet());
  }

  private LintRun.Outcome lint(Predicate<String> wanted) {
    return LintRun.run(base, request.wanting(wanted), new Reading(base, after));
  }

  private boolean fix(LintRun.Outcome outcome) {
    Map<String, List<Finding>> byPath =
        outcome.findings().stream()
            .collect(
                Collectors.groupingBy(f -> f.place().path(), TreeMap::new, Collectors.toList()));
    if (undoWhatBroke(byPath)) {
      return true; // what was found was found in the broken text
    }
    Reading reading = new Reading(base, after);
    Map<String, byte[]> next = new TreeMap<>();
    byPath.forEach((path, findings) -> {
      boolean offered = findings.stream().anyMatch(f -> FixPlan.isOffered(f, unsafe));
      if (offered && !givenUp.contains(path)) {
        SourceText source = reading.source(path);
        FixPlan plan = FixPlan.of(source, findings, unsafe);
        if (!plan.isEmpty()) {
          fixed += plan.findings().size();
          next.put(path, plan.bytes(source));
        }
      }
    });
    next.forEach((path, bytes) -> {
      before.put(path, after.containsKey(path) ? after.get(path) : original(path));
      after.put(path, bytes);
    });
    return !next.isEmpty();
  }

  private boolean undoWhatBroke(Map<String, List<Finding>> byPath) {
    boolean undone = false;
    for (Map.Entry<String, List<Finding>> file : byPath.entrySet()) {
      String path = file.getKey();
      byte[] last = before.get(path);
      boolean broken =
          file.getValue().stream().anyMatch(FixRun::saysUnreadable) && !unreadable.contains(path);
      if (broken && last != null && givenUp.add(path)) {
        after.put(path, last);
        undone = true;
      }
    }
    return undone;
  }

  static boolean saysUnreadable(Finding finding) {
    return UNREADABLE.contains(finding.rule().code());
  }

  private byte[] original(String path) {
    return switch (base.content().read(path)) {
      case Content.Bytes(byte[] bytes) -> bytes;
      case Content.TooLarge _, Content.Unusable _ -> new byte[0];
    };
  }
}
