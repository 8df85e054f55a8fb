package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** A block for a POSIX shell that leaves a quote, a here-document or a compound command open. */
public final class UnclosedCommand implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD412",
        "unclosed-command",
        Severity.ERROR,
        "A shell block leaves a quote, a here-document or a compound command open.",
        "Pasted into a terminal it does nothing but wait for the rest, with a prompt that few"
            + " people know; so it does when its last line ends in a backslash. A block with `...` in it"
            + " is not looked at, and of fish only quotes are known.",
        new RuleExample("docker image ls\n", "docker image ls --format «\"»{{.ID}}\n"),
        new RuleExample("docker image ls\n", "«if» docker image ls; then\n  echo fine\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    ShellFaults.of(entry, true)
        .forEach(fault -> reporter.report(fault.span(), fault.value(), null));
  }
}
