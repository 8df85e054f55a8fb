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

/** A verification that does not say what to expect. */
public final class MissingExpectation implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD209",
        "missing-expectation",
        Severity.WARNING,
        "The verification has no `**Expected**:`.",
        "A command without its expected output verifies nothing.",
        new RuleExample(
            """
            ## ✔️ Verification (<30 sec)

            ```bash
            docker image ls
            ```

            **Expected**: the image is listed
            """,
            """
            «## ✔️ Verification (<30 sec)»

            ```bash
            docker image ls
            ```
            """));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry
        .section(Outline.VERIFICATION)
        .filter(section -> section.label(Label.EXPECTED).filter(l -> !l.isEmpty()).isEmpty())
        .ifPresent(section ->
            reporter.report(
                section.heading().span(),
                "The verification does not say what to expect",
                "Add `**Expected**:` and what the command prints when all is well"));
  }
}
