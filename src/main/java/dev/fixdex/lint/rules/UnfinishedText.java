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
import java.util.regex.Pattern;

/** A TODO that nobody came back to. */
public final class UnfinishedText implements EntryRule {
  private static final String CODE = "FD211";
  private static final RuleOption WORDS =
      new RuleOption("words", Kind.WORDS, "TODO", "Words that stand where text is missing");

  /** What begins a comment in some language, at the end of what stands before a word. */
  private static final Pattern COMMENT =
      Pattern.compile("(?:#|//|--|/\\*|<!--|(?:^|\\s)[;*%]|::|\\b(?i:rem))$");

  /** A name's value, in quotes or not. */
  private static final Pattern VALUE =
      Pattern.compile("[\\w\"'\\]] ?=[\"']?$|[\\w\"'] ?:[ \\t]{1,8}[\"']?$|:=? [\"']$");

  /** As much of a line is looked at, in UTF-16 units. */
  private static final int MOST_OF_LINE = 400;

  /** After a name that is given a value. */
  private static final Pattern ASSIGNED = Pattern.compile("[ \\t]{0,8}:?=");

  private static final Pattern VALUE_ENDS =
      Pattern.compile("[\"',;:]|[ \\t\\r]{0,8}(?:[\\n#]|$|//)");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "unfinished-text",
            Severity.ERROR,
            "The entry still says `TODO`.",
            "Readers would paste it. The word is meant where it begins a line, a comment or a value. What"
                + " is about it is left alone: a sentence, a word in quotes, `TODO` as code, and what a"
                + " command looks for.",
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
      Span span = new Span(at, at + word.length());
      if (isWord(text, span)
          && (isInBlock(entry, span) ? isLeft(text, span) : stands(text, span))) {
        reporter.report(
            span, "Something is still to be written here", "Write it, or delete the line");
      }
      at = text.indexOf(word, span.end());
    }
  }

  private static boolean isWord(String text, Span word) {
    boolean endsName = word.end() < text.length() && isPartOfName(text.charAt(word.end()));
    boolean continuesName = word.start() > 0 && isPartOfName(text.charAt(word.start() - 1));
    return !endsName && !continuesName;
  }

  private static boolean isInBlock(Entry entry, Span word) {
    return entry.codeBlocks().stream().anyMatch(block -> block.span().contains(word));
  }

  /**
   * Whether a word of running text or inline code begins something: a line, a label's value, a
   * piece of code with more in it. "Finds TODO comments" is a sentence about them, and so is one
   * about the word in quotes or as code.
   */
  private static boolean stands(String text, Span word) {
    char before = word.start() > 0 ? text.charAt(word.start() - 1) : '\n';
    char after = word.end() < text.length() ? text.charAt(word.end()) : '\n';
    if (before == '`') {
      boolean alone = after == '`' && !followsWord(text, word.start() - 1) && endsLine(text, word);
      return alone || after == ':' || after == ' ';
    }
    return "\"'\u201c\u2018\u00ab\u201e".indexOf(before) < 0 && !followsWord(text, word.start());
  }

  private static boolean followsWord(String text, int at) {
    int i = withoutBlanks(text, at);
    return i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static boolean endsLine(String text, Span word) {
    int end = text.indexOf('\n', word.end());
    String rest = text.substring(word.end() + 1, end < 0 ? text.length() : end);
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether a word of a block stands where its author left something out: at the beginning of a
   * line or a comment, or as a value. A word that a command is given is what the command is for.
   */
  private static boolean isLeft(String text, Span word) {
    char after = word.end() < text.length() ? text.charAt(word.end()) : '\n';
    int lineStart = text.lastIndexOf('\n', word.start()) + 1;
    String line = text.substring(Math.max(lineStart, word.start() - MOST_OF_LINE), word.start());
    String before = line.stripTrailing();
    if (COMMENT.matcher(before).find()) {
      return !isQuoted(before);
    }
    if (before.isEmpty() || before.chars().allMatch(c -> c == '>')) {
      return after != '(' && !ASSIGNED.matcher(text).region(word.end(), text.length()).lookingAt();
    }
    String rest = text.substring(word.end(), Math.min(text.length(), word.end() + MOST_OF_LINE));
    return VALUE.matcher(line).find()
        && VALUE_ENDS.matcher(rest).lookingAt()
        && !isQuoted(line.replaceFirst("[\"']$", ""));
  }

  private static boolean isQuoted(String before) {
    return before.chars().filter(c -> c == '"').count() % 2 == 1
        || before.chars().filter(c -> c == '\'').count() % 2 == 1;
  }

  private static int withoutBlanks(String text, int end) {
    int i = end;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i;
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
