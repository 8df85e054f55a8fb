package dev.fixdex.markdown;

import dev.fixdex.source.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses bodies that would make flexmark overflow its stack or run for seconds, as far as that can
 * be seen line by line; {@link Effort} sees the rest. Measured on 0.64.8: a thousand nested {@code
 * >} (2 KB) or 1,600 underscores overflow a common stack. No real entry comes near these limits:
 * the largest of 389 published runbooks has 40 KB and nests five deep.
 *
 * <p>Lines of code are held to them too: what is code only the parser knows.
 */
final class MarkdownLimits {
  /** In UTF-16 units. */
  static final int LONGEST_BODY = 512 * 1024;

  /** In UTF-16 units. */
  static final int LONGEST_LINE = 16 * 1024;

  /** Quotes and lists in one another that begin in one line. */
  static final int DEEPEST = 32;

  /**
   * Columns before a list item or quote; each level that began in lines above takes two or more.
   */
  static final int WIDEST_INDENT = 256;

  /** In UTF-16 units. */
  private static final int LONGEST_RULE = 256;

  /**
   * Squares of the numbers of quoted and indented lines in a row, added up. flexmark puts the
   * content of a block in a quote or list together line by line, and copies all it has for each:
   * 80,000 lines took 9 s. 24,000 in a row are within the limit.
   */
  private static final long MOST_SQUARES = 600_000_000;

  /** Where a quote or list ends within a tab, a line is put together from several pieces. */
  private static final int PIECES_OF_A_TAB = 4;

  private final String text;
  private final Span body;

  private MarkdownLimits(String text, Span body) {
    this.text = text;
    this.body = body;
  }

  /** The first thing in a body that is over a limit. Linear in the body's length. */
  static Optional<Body.Refused> check(String text, Span body) {
    return new MarkdownLimits(text, body).check();
  }

  private Optional<Body.Refused> check() {
    if (body.length() > LONGEST_BODY) {
      return refused(Span.at(body.start()), "The body is longer than %,d characters", LONGEST_BODY);
    }
    int line = body.start();
    int row = line;
    long pieces = 0;
    long squares = 0;
    while (line < body.end()) {
      int end = line;
      while (end < body.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end - line > LONGEST_LINE) {
        return refused(Span.at(line), "The line is longer than %,d characters", LONGEST_LINE);
      }
      if (isTooDeep(line, end)) {
        return refused(
            new Span(line, end), "Quotes and lists are nested deeper than %d levels", DEEPEST);
      }
      if (end > line) { // an empty line ends no code, and follows the one before it
        long more = pieces(line, end);
        row = pieces == 0 ? line : row;
        squares += more * (2 * pieces + more);
        pieces = more == 0 ? 0 : pieces + more;
      }
      if (squares > MOST_SQUARES) {
        String reason = "Too many lines of quotes, lists or indented text follow each other";
        return Optional.of(new Body.Refused(new Span(row, end), reason));
      }
      line = end + 1;
    }
    return Optional.empty();
  }

  /**
   * Of how many pieces a line may be in a block above it; none where it can be in no such block.
   */
  private int pieces(int start, int end) {
    int i = start;
    boolean tab = false;
    while (i < end && (isSpace(text.charAt(i)) || text.charAt(i) == '>')) {
      tab |= text.charAt(i) == '\t';
      i++;
    }
    return i == start ? 0 : tab ? PIECES_OF_A_TAB : 1;
  }

  /** Counts the markers of quotes and list items that begin a line, and the columns before them. */
  private boolean isTooDeep(int start, int end) {
    int depth = 0;
    int indent = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        indent += c == ' ' ? 1 : 4;
        i++;
        continue;
      }
      int marker = markerLength(i, end);
      if (marker == 0) {
        break;
      }
      depth++;
      i += marker;
      i += taskLength(i, end);
    }
    boolean tooDeep = depth > DEEPEST || (depth > 0 && indent > WIDEST_INDENT);
    return tooDeep && !isThematicBreak(start, end);
  }

  private int markerLength(int at, int end) {
    char c = text.charAt(at);
    if (c == '>') {
      return 1;
    }
    if (c == '-' || c == '+' || c == '*') {
      return at + 1 >= end || isSpace(text.charAt(at + 1)) ? 1 : 0;
    }
    int i = at;
    while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean ordered =
        i > at
            && i < end
            && (text.charAt(i) == '.' || text.charAt(i) == ')')
            && (i + 1 >= end || isSpace(text.charAt(i + 1)));
    return ordered ? i - at + 1 : 0;
  }

  /** For flexmark a list item may begin after the box of a task as well. */
  private int taskLength(int at, int end) {
    boolean box =
        at + 3 < end
            && isSpace(text.charAt(at))
            && text.charAt(at + 1) == '['
            && text.charAt(at + 3) == ']';
    return box ? 4 : 0;
  }

  /** {@code - - - -} is a rule, though flexmark takes a very long one for nested lists. */
  private boolean isThematicBreak(int start, int end) {
    if (end - start > LONGEST_RULE) {
      return false;
    }
    String signs = text.substring(start, end).replace(" ", "").replace("\t", "");
    return signs.chars().allMatch(c -> c == '-') || signs.chars().allMatch(c -> c == '*');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static Optional<Body.Refused> refused(Span span, String reason, int limit) {
    return Optional.of(new Body.Refused(span, String.format(Locale.ROOT, reason, limit)));
  }
}
