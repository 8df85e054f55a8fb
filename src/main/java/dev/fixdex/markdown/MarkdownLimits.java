package dev.fixdex.markdown;

import dev.fixdex.source.Span;
import java.util.Optional;

/**
 * Refuses bodies that would make flexmark overflow its stack or run for seconds. Measured on
 * 0.64.8: a thousand nested {@code >} (2 KB) or 1,600 underscores overflow the stack; 57 KB of
 * reference definitions take 1.1 s, 243 KB over 15 s; 20,000 unclosed links 5.3 s. No real entry
 * comes near these limits: the largest of 389 published runbooks has 40 KB and nests five deep.
 */
final class MarkdownLimits {
  /** In UTF-16 units. */
  static final int LONGEST_BODY = 512 * 1024;

  /** In UTF-16 units. */
  static final int LONGEST_LINE = 16 * 1024;

  /** Quotes and lists in one another. */
  static final int DEEPEST = 32;

  /** Equal signs of emphasis, code or links in a row. */
  static final int LONGEST_RUN = 64;

  /** Brackets and emphasis signs in one paragraph; the parser is quadratic in them. */
  static final int MOST_DELIMITERS = 2_000;

  /** Link reference definitions; the parser is quadratic in them. */
  static final int MOST_DEFINITIONS = 500;

  private final String text;
  private final Span body;
  private int delimiters;
  private int definitions;
  private String openFence = "";

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
      return refused(
          body.start(), body.start(), "The body is longer than %,d characters", LONGEST_BODY);
    }
    int line = body.start();
    while (line < body.end()) {
      int end = line;
      while (end < body.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      Optional<Body.Refused> refusal = checkLine(line, end);
      if (refusal.isPresent()) {
        return refusal;
      }
      line = end + 1;
    }
    return Optional.empty();
  }

  private Optional<Body.Refused> checkLine(int start, int end) {
    if (end - start > LONGEST_LINE) {
      return refused(start, start, "The line is longer than %,d characters", LONGEST_LINE);
    }
    if (isCode(start, end)) {
      return Optional.empty();
    }
    if (depth(start, end) > DEEPEST) {
      return refused(start, end, "Quotes and lists are nested deeper than %d levels", DEEPEST);
    }
    if (isDefinition(start, end) && ++definitions > MOST_DEFINITIONS) {
      return refused(start, end, "The body has more than %d link definitions", MOST_DEFINITIONS);
    }
    return checkDelimiters(start, end);
  }

  /** Whether a line is a fence or stands within a fenced block; the parser copies such lines. */
  private boolean isCode(int start, int end) {
    String line = text.substring(start, end).strip();
    if (openFence.isEmpty()) {
      int length = fenceLength(line);
      boolean opens = length >= 3 && !(line.charAt(0) == '`' && line.indexOf('`', length) > 0);
      openFence = opens ? line.substring(0, length) : "";
      return opens;
    }
    if (line.startsWith(openFence) && fenceLength(line) == line.length()) {
      openFence = "";
    }
    return true;
  }

  private static int fenceLength(String line) {
    int length = 0;
    while (length < line.length()
        && line.charAt(length) == line.charAt(0)
        && (line.charAt(0) == '`' || line.charAt(0) == '~')) {
      length++;
    }
    return length;
  }

  private Optional<Body.Refused> checkDelimiters(int start, int end) {
    int run = 0;
    boolean blank = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      blank &= c == ' ' || c == '\t';
      if (!isDelimiter(c)) {
        run = 0;
        continue;
      }
      delimiters++;
      run = i > start && text.charAt(i - 1) == c ? run + 1 : 1;
      // A line of one sign is a rule, a fence or an underline, at any length.
      if (run > LONGEST_RUN && !isOneSign(start, end)) {
        return refused(i - run + 1, end, "More than %d equal signs stand in a row", LONGEST_RUN);
      }
      if (delimiters > MOST_DELIMITERS) {
        return refused(
            start,
            end,
            "A paragraph has more than %,d brackets and emphasis signs",
            MOST_DELIMITERS);
      }
    }
    delimiters = blank ? 0 : delimiters;
    return Optional.empty();
  }

  private boolean isOneSign(int start, int end) {
    String line = text.substring(start, end).strip();
    return line.length() <= 1_000 && line.chars().allMatch(c -> c == line.charAt(0));
  }

  private static boolean isDelimiter(char c) {
    return c == '*' || c == '_' || c == '[' || c == ']' || c == '`' || c == '~' || c == '<'
        || c == '!';
  }

  private boolean isDefinition(int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
      i++;
    }
    return i < end && text.charAt(i) == '[' && text.substring(i, end).contains("]:");
  }

  /** Markers of quotes and list items that begin a line; an upper bound of its nesting. */
  private int depth(int start, int end) {
    int depth = 0;
    int i = start;
    int indent = 0;
    while (i < end) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        indent += c == ' ' ? 1 : 4;
        i++;
        continue;
      }
      boolean bullet =
          (c == '-' || c == '+' || c == '*') && i + 1 < end && isSpace(text.charAt(i + 1));
      int ordered = orderedMarker(i, end);
      if (c != '>' && !bullet && ordered == 0) {
        break;
      }
      depth++;
      i += ordered > 0 ? ordered : 1;
    }
    return depth == 0 ? 0 : depth + indent / 4;
  }

  private int orderedMarker(int from, int end) {
    int i = from;
    while (i < end && i - from < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean marker =
        i > from
            && i + 1 < end
            && (text.charAt(i) == '.' || text.charAt(i) == ')')
            && isSpace(text.charAt(i + 1));
    return marker ? i - from + 1 : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static Optional<Body.Refused> refused(int start, int end, String reason, int limit) {
    return Optional.of(new Body.Refused(new Span(start, end), reason.formatted(limit)));
  }
}
