package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Outline;

/** A symptom section without a symptom. */
public final class MissingSymptoms implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD301",
        "missing-symptoms",
        Severity.ERROR,
        "The symptom section lists no symptom.",
        "The symptoms are what the search matches and what tells a reader that this is the right "
            + "page.",
        new RuleExample(
            """
            ## 🔍 This Is Your Problem If:

            - [ ] The log contains `exec /usr/bin/app: exec format error`
            - [ ] The container exits at once
            """,
            """
            «## 🔍 This Is Your Problem If:»

            It fails somehow.
            """));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry
        .section(Outline.SYMPTOMS)
        .filter(section -> entry.symptoms().isEmpty())
        .ifPresent(section ->
            reporter.report(
                section.heading().span(),
                "The section lists no symptom",
                "Add `- [ ] ` and what the reader sees, the error text in inline code"));
  }
}
