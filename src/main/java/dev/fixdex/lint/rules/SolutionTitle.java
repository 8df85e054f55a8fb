package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Outline;
import java.util.regex.Pattern;

/** A title that names the solution where readers look for their problem. */
public final class SolutionTitle implements EntryRule {
  private static final Pattern SOLUTION =
      Pattern.compile(
          "(?i)(?:how to|fix for|fixing|fix|solution|solving|resolve|resolving|workaround|repair)\\b"
              + "(?!-).*");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD212",
        "solution-title",
        Severity.INFO,
        "The title names a solution, not a problem.",
        "Readers know what they see and not yet what helps. In a list of results they look for"
            + " their own error.",
        new RuleExample("# Docker exec format error", "# «How to build for another processor»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (entry.type().outline().section(Outline.SYMPTOMS).isEmpty()) {
      return; // a runbook is called after its alert, another page after what it explains
    }
    entry.headings().stream()
        .findFirst()
        .filter(title -> SOLUTION.matcher(Inline.plainText(title.content()).strip()).matches())
        .filter(title -> !title.content().isEmpty())
        .ifPresent(title ->
            reporter.report(
                title.content().getFirst().span().union(title.content().getLast().span()),
                "The title names a solution",
                "Begin with what readers see: the error, or what does not work"));
  }
}
