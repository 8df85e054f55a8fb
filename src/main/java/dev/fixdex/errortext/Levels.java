package dev.fixdex.errortext;

/** Severities, as loggers and compilers write them before a message. */
final class Levels {
  private static final PackedWords NAMES =
      new PackedWords(
          "alert",
          "crit",
          "critical",
          "debug",
          "emerg",
          "err",
          "error",
          "fatal",
          "fine",
          "finer",
          "finest",
          "ftl",
          "info",
          "inf",
          "notice",
          "note",
          "panic",
          "remark",
          "severe",
          "trace",
          "verbose",
          "warn",
          "warning",
          "wrn");

  private static final int LONGEST = 8;

  private Levels() {}

  /** Whether a packed word is a severity's name. */
  static boolean isName(long packed) {
    return NAMES.contains(packed);
  }

  /** The end of a severity's name at {@code from}, or {@code from}. */
  static int name(String s, int from, int to) {
    int i = from;
    while (i < to && i <= from + LONGEST && Chars.isAsciiLetter(s.charAt(i))) {
      i++;
    }
    boolean whole = i > from + 2 && (i >= to || !Chars.isWordChar(s.charAt(i)));
    return whole && NAMES.contains(PackedWords.pack(s, from, i)) ? i : from;
  }

  /** Whether the severity that ends at {@code at} is told by its colon or by a code after it. */
  static boolean isTold(String s, int at, int to) {
    return isTold(s, at, to, true);
  }

  private static boolean isTold(String s, int at, int to, boolean first) {
    int i = at;
    while (i < to && i < at + 2 && s.charAt(i) == ' ') {
      i++;
    }
    if (i >= to) {
      return false;
    }
    if (s.charAt(i) == ':') {
      return !s.startsWith("::", i);
    }
    if (i == at) {
      return false;
    }
    int next = name(s, i, to);
    if (next > i) {
      return first && isTold(s, next, to, false);
    }
    return !Codes.ofWord(s, i, Words.end(s, i, Math.min(to, i + 20)), "error").isEmpty();
  }

  /** Whether a message can begin at {@code from}: no word stands before it. */
  static boolean begins(String s, int from, int lineStart) {
    int i = from;
    while (i > lineStart && i > from - 3 && s.charAt(i - 1) == ' ') {
      i--;
    }
    return i == lineStart || !Chars.isWordChar(s.charAt(i - 1));
  }

  /** Whether the severity {@code s[from, end)} stands in capitals, as loggers print it. */
  static boolean isLoud(String s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Chars.classOf(s.charAt(i)) != Chars.UPPER) {
        return false;
      }
    }
    return true;
  }
}
