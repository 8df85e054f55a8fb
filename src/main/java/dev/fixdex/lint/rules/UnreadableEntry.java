package dev.fixdex.lint.rules;

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
        "The file is empty, too large, too deeply nested, or no file that can be read as an entry.",
        "Such a file is left out of the site and the search. Limits keep one file from holding up"
            + " all others; no entry that a person would read comes near them. Links that lead out"
            + " of the knowledge base or nowhere are not followed, and pipes are not opened. An entry"
            + " that runs into a fault of Fixdex itself is left out too, and the finding says where"
            + " the fault is.",
        new RuleExample("Context text stands here.", "«" + "> ".repeat(33) + "Context text»"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    if (result instanceof ReadResult.Rejected(var _, var span, var reason, var help)) {
      reporter.report(span, reason, help);
    }
  }
}
