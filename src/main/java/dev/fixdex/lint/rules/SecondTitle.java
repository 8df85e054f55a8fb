package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;
import java.util.List;

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
    entry.headings().stream().skip(1).forEach(heading -> report(heading.span(), entry, reporter));
  }

  private static void report(Span heading, Entry entry, Reporter reporter) {
    boolean marked = entry.source().text().startsWith("# ", heading.start());
    Edit edit = new Edit(Span.at(heading.start()), "#");
    reporter.report(
        heading,
        "A second level-1 heading begins here",
        "Give it a second `#`, or an entry of its own",
        marked ? new Fix("Make it a section", false, List.of(edit)) : null);
  }
}
