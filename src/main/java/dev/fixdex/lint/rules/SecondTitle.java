package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** More than one level-1 heading. */
public final class SecondTitle implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD202",
        "second-title",
        Severity.ERROR,
        "The entry has more than one level-1 heading.",
        "One entry is one problem with one title. A second heading of level 1 is a second entry, "
            + "or a section with a `#` too few.",
        new RuleExample(
            "Context text stands here.",
            "Context text stands here.\n\n«# Docker runs out of memory»\n\nAnother problem."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry.headings().stream()
        .skip(1)
        .forEach(heading ->
            reporter.report(
                heading.span(),
                "A second level-1 heading begins here",
                "Give it a second `#`, or an entry of its own"));
  }
}
