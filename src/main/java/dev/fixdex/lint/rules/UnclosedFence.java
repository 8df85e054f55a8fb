package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Located;
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
      if (block.code().fenced()) {
        check(block, entry.source().slice(block.span()), reporter);
      }
    }
  }

  private static void check(CodeBlock block, String text, Reporter reporter) {
    String fence = fence(text);
    int start = block.span().start();
    Span opening =
        new Span(start, Math.max(start + fence.length(), block.code().info().span().end()));
    if (!isClosed(text, fence)) {
      reporter.report(
          opening, "The block of code is never closed", "Close it with a line of " + fence);
    } else if (opensAnother(block, fence)) {
      reporter.report(
          opening,
          "The block of code runs on into the next one",
          "Close it with a line of " + fence + " where it should end");
    }
  }

  private static String fence(String block) {
    int length = 0;
    while (length < block.length() && block.charAt(length) == block.charAt(0)) {
      length++;
    }
    return block.substring(0, length);
  }

  private static boolean isClosed(String block, String fence) {
    int lastLine = Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r'));
    return lastLine > 0 && block.substring(lastLine).replace('>', ' ').strip().startsWith(fence);
  }

  /** A fence with a language within a block: the closing one between the two was forgotten. */
  private static boolean opensAnother(CodeBlock block, String fence) {
    return block.code().lines().stream()
        .map(Located::value)
        .anyMatch(line ->
            line.startsWith(fence)
                && line.length() > fence.length()
                && Character.isLetter(line.charAt(fence.length()))
                && line.indexOf('`', fence.length()) < 0);
  }
}
