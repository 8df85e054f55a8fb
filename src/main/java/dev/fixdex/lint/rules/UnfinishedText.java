package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;

/** A TODO that nobody came back to. */
public final class UnfinishedText implements EntryRule {
  private static final String TODO = "TODO";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD211",
        "unfinished-text",
        Severity.ERROR,
        "The entry still says `TODO`.",
        "Readers would paste it.",
        new RuleExample("Context text stands here.", "«TODO» say why."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    String text = entry.source().text();
    int at = text.indexOf(TODO, entry.frontMatter().bodyStart());
    while (at >= 0) {
      int end = at + TODO.length();
      if (begins(text, at, end)) {
        reporter.report(
            new Span(at, end),
            "Something is still to be written here",
            "Write it, or delete the line");
      }
      at = text.indexOf(TODO, end);
    }
  }

  /**
   * A word of its own that begins something: a line, a comment, a label's value, inline code.
   * "Finds TODO comments" is a sentence about them.
   */
  private static boolean begins(String text, int start, int end) {
    boolean endsName = end < text.length() && isPartOfName(text.charAt(end));
    boolean continuesName = start > 0 && isPartOfName(text.charAt(start - 1));
    int i = start - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    boolean followsWord = i >= 0 && Character.isLetterOrDigit(text.charAt(i));
    return !endsName && !continuesName && !followsWord;
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
