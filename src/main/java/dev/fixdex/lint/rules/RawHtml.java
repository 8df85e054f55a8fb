package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Span;

/** HTML in an entry, which is shown as text. */
public final class RawHtml implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD603",
        "raw-html",
        Severity.WARNING,
        "The entry holds raw HTML.",
        "HTML of an entry is never passed through; readers see the tags.",
        new RuleExample("Context text stands here.", "Context «<b>»text stands here."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    InlineWalk.of(entry)
        .filter(inline -> inline instanceof Inline.Html)
        .forEach(inline -> report(inline.span(), reporter));
    InlineWalk.blocks(entry)
        .filter(block -> block instanceof Block.Html)
        .forEach(block -> report(block.span(), reporter));
  }

  private static void report(Span span, Reporter reporter) {
    reporter.report(span, "HTML is shown as text", "Write it in Markdown, or put it into code");
  }
}
