package dev.fixdex.lint.rules;

import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;

/** A file that cannot be read as an entry at all. */
public final class UnreadableEntry implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD001",
        "unreadable-entry",
        Severity.ERROR,
        "The file is too large or too deeply nested to be read as an entry.",
        "Such a file is left out of the site and the search. Limits keep one file from holding up"
            + " all others; no entry that a person would read comes near them.",
        new RuleExample("Context text stands here.", "«" + "> ".repeat(33) + "Context text»"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    if (result instanceof ReadResult.Rejected(var _, var span, var reason)) {
      String help =
          reason.equals(EntryReader.EMPTY)
              ? "Write the entry, or delete the file"
              : "Split the file, or leave the generated part out";
      reporter.report(span, reason, help);
    }
  }
}
