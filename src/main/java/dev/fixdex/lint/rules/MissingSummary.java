package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Label;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Block;
import dev.fixdex.source.Span;

/** No TL;DR, or an empty one. */
public final class MissingSummary implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD203",
        "missing-summary",
        Severity.ERROR,
        "The entry has no `**TL;DR**:` in a block quote under its title.",
        "The TL;DR is what lists, search hits and feeds show, and what a reader in a hurry reads.",
        new RuleExample(
            """
            > **TL;DR**: The image is built for another processor → rebuild it with `--platform`
            > **Platform**: any
            """,
            "«> **Platform**: any»\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    boolean summed =
        entry.summary().flatMap(s -> s.label(Label.TLDR)).filter(l -> !l.isEmpty()).isPresent();
    if (entry.type().summed() && !summed) {
      Span span =
          entry
              .summary()
              .map(s -> s.quote().span())
              .or(() -> entry.headings().stream().findFirst().map(Block.Heading::span))
              .orElseGet(() -> Span.at(entry.frontMatter().bodyStart()));
      reporter.report(
          span, "The entry has no TL;DR", "Write `> **TL;DR**: problem → fix` under the title");
    }
  }
}
