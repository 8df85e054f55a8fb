package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Encoding;
import dev.fixdex.source.Span;
import java.nio.charset.StandardCharsets;

/** A file in UTF-16. */
public final class ForeignEncoding implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD005",
        "foreign-encoding",
        Severity.WARNING,
        "The file is in UTF-16, not in UTF-8.",
        "It is read all the same, but most other tools, version control among them, take it for"
            + " binary data.");
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    Encoding encoding = result.source().encoding();
    if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
      reporter.report(
          Span.at(0), "The file is in %s".formatted(encoding.charset().name()), "Save it as UTF-8");
    }
  }
}
