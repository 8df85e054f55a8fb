package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.SuppressionReader;
import dev.fixdex.lint.Words;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Located;

/** A comment that should accept findings and says not which, or not why. */
public final class MalformedSuppression implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD008",
        "malformed-suppression",
        Severity.WARNING,
        "A `fixdex-ignore` comment names no known rule or gives no reason.",
        "Such a comment accepts nothing. Whoever meets it later has to know why the finding was"
            + " accepted, to see whether that still holds.",
        new RuleExample("Context text stands here.", "«<!-- fixdex-ignore FD405 -->»"),
        new RuleExample(
            "Context text stands here.", "<!-- fixdex-ignore «FD99»: the page is old -->"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    for (Suppression suppression : SuppressionReader.read(result)) {
      if (suppression.rules().isEmpty()) {
        reporter.report(
            suppression.comment(),
            "The comment names no rule",
            "Write `fixdex-ignore CODE: reason`");
      } else if (suppression.reason().isEmpty()) {
        reporter.report(
            suppression.comment(),
            "The comment gives no reason",
            "Write `fixdex-ignore CODE: reason`");
      }
      suppression.rules().forEach(rule -> check(rule, reporter));
    }
  }

  private static void check(Located<String> rule, Reporter reporter) {
    if (Rules.find(rule.value()).isEmpty()) {
      var known = Rules.codesAndNames().stream().sorted().toList();
      reporter.report(
          rule.span(),
          "There is no rule `%s`".formatted(rule.value()),
          Words.didYouMean(Suggestion.closest(rule.value(), known), known));
    }
  }
}
