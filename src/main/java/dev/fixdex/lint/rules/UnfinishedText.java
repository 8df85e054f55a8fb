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
      if (isWord(text, at, end)) {
        reporter.report(
            new Span(at, end),
            "Something is still to be written here",
            "Write it, or delete the line");
      }
      at = text.indexOf(TODO, end);
    }
  }

  private static boolean isWord(String text, int start, int end) {
    boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return before && after;
  }
}
