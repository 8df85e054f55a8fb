package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Span;

/** Bytes that are no UTF-8. */
public final class InvalidEncoding implements SourceRule {
  private static final int MOST_REPORTED = 10;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD004",
        "invalid-encoding",
        Severity.ERROR,
        "The file has bytes that are no UTF-8.",
        "What they meant depends on an encoding that the file does not name. Readers see U+FFFD in"
            + " their place, and a command that holds one cannot be pasted.",
        new RuleExample("Context text", "Context «\uDCFC»ber text"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    result.source().damage().invalidBytes().stream()
        .limit(MOST_REPORTED)
        .forEach(span -> report(span, reporter));
  }

  private static void report(Span span, Reporter reporter) {
    reporter.report(
        span,
        "This byte is no UTF-8",
        "Open the file in the encoding it was written in, and save it as UTF-8");
  }
}
