package dev.fixdex.highlight;

/** Character questions and bounded scans that the lexers share. */
final class Chars {
  private Chars() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** The character at {@code i}, or NUL at or after {@code to}. */
  static char at(String code, int i, int to) {
    return i >= 0 && i < to ? code.charAt(i) : '\0';
  }

  static boolean startsWith(String code, int i, int to, String text) {
    return i + text.length() <= to && code.startsWith(text, i);
  }

  /** The offset of the next line end at or after {@code i}, or {@code to}. */
  static int lineEnd(String code, int i, int to) {
    int end = code.indexOf('\n', i, to);
    return end < 0 ? to : end;
  }

  static int skipSpaces(String code, int i, int to) {
    int at = i;
    while (at < to && isSpace(code.charAt(at))) {
      at++;
    }
    return at;
  }

  static int skipWord(String code, int i, int to) {
    int at = i;
    while (at < to && isWord(code.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of a number such as {@code 0x1F}, {@code 1_000.5e-3}, {@code 512Mi}. */
  static int skipNumber(String code, int i, int to) {
    int at = i;
    while (at < to) {
      char c = code.charAt(at);
      boolean point = c == '.' && isDigit(at(code, at + 1, to));
      boolean exponentSign =
          (c == '-' || c == '+')
              && at > i
              && (code.charAt(at - 1) | 0x20) == 'e'
              && !isHex(code, i, to);
      if (!isWord(c) && !point && !exponentSign) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isHex(String code, int i, int to) {
    return at(code, i, to) == '0' && (at(code, i + 1, to) | 0x20) == 'x';
  }
}
