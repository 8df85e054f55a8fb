package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Label;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Outline;

/** A fallback option that does not say when to use it. */
public final class MissingWhen implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD210",
        "missing-when",
        Severity.WARNING,
        "A fallback option has no `**When**:`.",
        "Somebody whose main solution failed has to choose, and knows nothing to choose by.",
        new RuleExample(
            """
            ## 💡 Context (optional)

            Context text stands here.
            """,
            """
            ## 🔄 Fallback (if main solution failed)

            «### Option 1: emulate»

            Use an emulator.
            """));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry.section(Outline.FALLBACK).stream()
        .flatMap(section -> section.parts().stream())
        .filter(option -> option.label(Label.WHEN).filter(label -> !label.isEmpty()).isEmpty())
        .forEach(option ->
            reporter.report(
                option.heading().span(),
                "`%s` does not say when to use it".formatted(option.title()),
                "Add `**When**:` and, if there are any, `**Risks**:`"));
  }
}
