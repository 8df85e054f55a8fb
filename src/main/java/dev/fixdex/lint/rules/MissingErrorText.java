package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Outline;

/** Symptoms of which none quotes what a tool prints. */
public final class MissingErrorText implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD304",
        "missing-error-text",
        Severity.INFO,
        "No symptom quotes an error text.",
        "People paste what they see. Without the literal text the search has only prose to match "
            + "it with.",
        new RuleExample(
            "## 🔍 This Is Your Problem If:\n\n"
                + "- [ ] The log contains `exec /usr/bin/app: exec format error`",
            "«## 🔍 This Is Your Problem If:»\n\n- [ ] The log contains an exec format error"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    boolean none = entry.symptoms().stream().allMatch(symptom -> symptom.errorTexts().isEmpty());
    if (none && !entry.symptoms().isEmpty()) {
      entry
          .section(Outline.SYMPTOMS)
          .ifPresent(section ->
              reporter.report(
                  section.heading().span(),
                  "No symptom quotes an error text",
                  "Put what the tool prints into inline code, as it prints it"));
    }
  }
}
