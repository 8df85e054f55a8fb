package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;

/** A space in code that looks like one and is none. */
public final class StrangeSpace implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD408",
        "strange-space",
        Severity.WARNING,
        "A block of code holds a space that is not the space of the keyboard.",
        "Word processors and web pages put no-break spaces between words. A shell takes them for"
            + " letters: `ls -l` with one is a program that nobody has.",
        new RuleExample("docker image ls\n", "docker«\u00a0»image ls\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      for (Located<String> line : block.code().lines()) {
        check(line, reporter);
      }
    }
  }

  private static void check(Located<String> line, Reporter reporter) {
    String text = line.value();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xA0 && isStrange(text.charAt(i))) {
        Span span = new Span(line.span().start() + i, line.span().start() + i + 1);
        reporter.report(
            span,
            "U+%04X looks like a space and is none".formatted((int) text.charAt(i)),
            "Write a plain space",
            new Fix("Write a plain space", false, List.of(new Edit(span, " "))));
      }
    }
  }

  /** Zero-width ones are another rule's business. */
  private static boolean isStrange(char c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
