package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.source.Span;
import java.util.List;

/** A TODO that nobody came back to. */
public final class UnfinishedText implements EntryRule {
  private static final String CODE = "FD211";
  private static final RuleOption WORDS =
      new RuleOption("words", Kind.WORDS, "TODO", "Words that stand where text is missing");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "unfinished-text",
            Severity.ERROR,
            "The entry still says `TODO`.",
            "Readers would paste it.",
            new RuleExample("Context text stands here.", "«TODO» say why."))
        .with(WORDS);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    words(entry.path(), context).forEach(word -> check(word, entry, reporter));
  }

  /** The words that stand where text is missing in a file. */
  static List<String> words(String path, LintContext context) {
    return context.settings().lint().words(path, CODE, WORDS);
  }

  private static void check(String word, Entry entry, Reporter reporter) {
    String text = entry.source().text();
    int at = text.indexOf(word, entry.frontMatter().bodyStart());
    while (at >= 0) {
      int end = at + word.length();
      if (begins(text, at, end)) {
        reporter.report(
            new Span(at, end),
            "Something is still to be written here",
            "Write it, or delete the line");
      }
      at = text.indexOf(word, end);
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
