package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.SectionSpec;
import java.util.List;

/** Sections in another order than the format's. */
public final class MisplacedSection implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD205",
        "misplaced-section",
        Severity.WARNING,
        "A section stands before one that belongs before it.",
        "In an outage nobody reads from top to bottom. The same order everywhere lets a reader "
            + "jump.",
        new RuleExample(
            """
            ## 💡 Context (optional)

            Context text stands here.
            """,
            """
            ## 💡 Context (optional)

            Context text stands here.

            «## 🔄 Fallback (if main solution failed)»

            ### Option 1: emulate

            Use an emulator.

            **When**: nothing else helps | **Risks**: slow
            """));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<SectionSpec> order = entry.type().outline().sections();
    check(entry.sections(), order, reporter);
    entry.sections().stream()
        .filter(section -> section.spec().isPresent())
        .forEach(section -> check(section.parts(), order, reporter));
  }

  private static void check(List<Section> all, List<SectionSpec> order, Reporter reporter) {
    List<Section> known = all.stream().filter(section -> section.spec().isPresent()).toList();
    int[] places = known.stream().mapToInt(s -> order.indexOf(s.spec().orElseThrow())).toArray();
    boolean[] inOrder = longestRise(places);
    for (int i = 0; i < places.length; i++) {
      if (!inOrder[i]) {
        report(i, known, places, inOrder, reporter);
      }
    }
  }

  private static void report(
      int at, List<Section> known, int[] places, boolean[] inOrder, Reporter reporter) {
    int before = -1;
    int after = -1;
    for (int i = 0; i < places.length; i++) {
      if (inOrder[i] && places[i] <= places[at]) {
        before = i;
      } else if (inOrder[i] && after < 0) {
        after = i;
      }
    }
    String help =
        before >= 0
            ? "Move it behind `%s`".formatted(known.get(before).title())
            : "Move it before `%s`".formatted(known.get(after).title());
    String message = "Section `%s` is out of order".formatted(known.get(at).title());
    reporter.report(known.get(at).heading().span(), message, help);
  }

  /** Which numbers can stay when as few as possible are moved to make all rise. */
  private static boolean[] longestRise(int[] numbers) {
    int[] length = new int[numbers.length];
    int[] previous = new int[numbers.length];
    int last = -1;
    for (int i = 0; i < numbers.length; i++) {
      previous[i] = -1;
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (numbers[j] <= numbers[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    boolean[] stays = new boolean[numbers.length];
    for (int i = last; i >= 0; i = previous[i]) {
      stays[i] = true;
    }
    return stays;
  }
}
