package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** A heading with nothing under it. */
public final class EmptySection implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD208",
        "empty-section",
        Severity.WARNING,
        "A section holds nothing.",
        "A heading that leads nowhere costs a reader a look.",
        new RuleExample(
            "## 💡 Context (optional)\n\nContext text stands here.", "«## 💡 Context (optional)»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry.sections().forEach(section -> check(section, reporter));
  }

  private static void check(Section section, Reporter reporter) {
    if (section.blocks().isEmpty() && section.parts().isEmpty()) {
      reporter.report(
          section.heading().span(),
          "Section `%s` is empty".formatted(section.title()),
          "Fill it, or delete its heading");
    }
    section.parts().forEach(part -> check(part, reporter));
  }
}
