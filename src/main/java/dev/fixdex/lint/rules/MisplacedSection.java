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
            "## 💡 Context (optional)\n\nContext text stands here.\n",
            "## 💡 Context (optional)\n\nContext text stands here.\n\n«## 🔄 Fallback (if main solution failed)»\n\n### Option 1: emulate\n\nUse an emulator.\n\n**When**: nothing else helps | **Risks**: slow\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<SectionSpec> order = context.settings().outline().sections();
    Section furthest = null;
    int furthestPlace = -1;
    for (Section section : entry.sections()) {
      int place = section.spec().map(order::indexOf).orElse(-1);
      if (place < 0) {
        continue;
      }
      if (place < furthestPlace && furthest != null) {
        reporter.report(
            section.heading().span(),
            "`%s` comes after `%s`".formatted(section.title(), furthest.title()),
            "Move it before that section");
      } else if (place > furthestPlace) {
        furthest = section;
        furthestPlace = place;
      }
    }
  }
}
