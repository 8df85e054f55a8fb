package dev.fixdex.highlight;

/**
 * Text between two marks: a string or a block comment.
 *
 * @param escape the character that takes the next one's meaning away, or NUL for none
 * @param manyLines whether it may go on after a line end
 */
record Delimited(String open, String close, char escape, boolean manyLines) {
  static Delimited line(String quote) {
    return new Delimited(quote, quote, '\\', false);
  }

  static Delimited lines(String open, String close) {
    return new Delimited(open, close, '\0', true);
  }

  static Delimited escapedLines(String quote) {
    return new Delimited(quote, quote, '\\', true);
  }

  /** The offset after the closing mark of what opens at {@code i}; without one, the line's end. */
  int end(String code, int i, int to) {
    int at = i + open.length();
    while (at < to) {
      char c = code.charAt(at);
      if (c == escape && escape != '\0') {
        at += 2;
      } else if (code.startsWith(close, at) && at + close.length() <= to) {
        return at + close.length();
      } else if (c == '\n' && !manyLines) {
        return at;
      } else {
        at++;
      }
    }
    return to;
  }
}
