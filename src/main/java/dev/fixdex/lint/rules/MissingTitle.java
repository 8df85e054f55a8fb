package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Span;

/** No level-1 heading, or an empty one. */
public final class MissingTitle implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD201",
        "missing-title",
        Severity.ERROR,
        "The entry has no level-1 heading.",
        "The heading is the title of the page, of every list and of every search hit.",
        new RuleExample("---\n\n# Docker exec format error", "---\n«»\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    boolean titled =
        entry.headings().stream()
            .anyMatch(heading -> !Inline.plainText(heading.content()).isBlank());
    if (!titled) {
      Span span = Span.at(entry.frontMatter().bodyStart());
      reporter.report(
          span,
          "The entry has no title",
          "Begin the body with `# ` and the problem in a few words");
    }
  }
}
