package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Span;

/** Damaged text of which bytes are lost, so that several repairs fit. */
public final class AmbiguousDamage implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD003",
        "ambiguous-damage",
        Severity.ERROR,
        "Damaged text lost bytes, so that several repairs fit.",
        "A guess could put a wrong sign into somebody's command. The text stays as it is until a"
            + " person says what it was.",
        new RuleExample("see ✅", "see «ğŸ”»"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    for (Span span : result.source().damage().unrepaired()) {
      String text = result.source().slice(span);
      reporter.report(
          span,
          "`%s` is what is left of a damaged sign, and several would fit".formatted(text),
          "Write the sign that was meant");
    }
  }
}
