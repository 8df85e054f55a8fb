package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** A block for a POSIX shell that the shell refuses. */
public final class UnparsableCommand implements EntryRule {
  private static final String HELP =
      "If the block is no shell script, call it what it is, such as ```text or ```promql";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD415",
        "unparsable-command",
        Severity.ERROR,
        "A shell block breaks the grammar of the shell.",
        "Pasted into a terminal the line ends in `syntax error near unexpected token`, or does"
            + " something else than it says. A block with `...`, with a placeholder in angle"
            + " brackets, or with prompts in it is not looked at.",
        new RuleExample("docker image ls\n", "docker image ls «)»\n"),
        new RuleExample("docker image ls\n", "docker image ls && «;»\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    ShellFaults.of(entry, false)
        .forEach(fault -> reporter.report(fault.span(), fault.value(), HELP));
  }
}
