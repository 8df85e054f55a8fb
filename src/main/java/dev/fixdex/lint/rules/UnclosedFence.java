package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;

/** A block of code that never ends. */
public final class UnclosedFence implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD403",
        "unclosed-fence",
        Severity.ERROR,
        "A block of code has no closing fence.",
        "All that follows is taken for code, sections included.",
        new RuleExample("Context text stands here.\n", "«```bash»\ndocker version\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.code().fenced() && !isClosed(entry.source().slice(block.span()))) {
        int end = entry.source().text().indexOf('\n', block.span().start());
        Span fence = new Span(block.span().start(), Math.max(block.span().start(), end));
        reporter.report(fence, "The block of code is never closed", "Close it with a line of ```");
      }
    }
  }

  private static boolean isClosed(String block) {
    char sign = block.charAt(0);
    int length = 0;
    while (length < block.length() && block.charAt(length) == sign) {
      length++;
    }
    String fence = Character.toString(sign).repeat(length);
    int lastLine = Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r'));
    return lastLine > 0 && block.substring(lastLine).strip().replace("> ", "").startsWith(fence);
  }
}
