package dev.fixdex.errortext;

import java.util.Set;

/** Quoted names: short, closed on the same line, and not the text of a message itself. */
final class Quotes {
  private static final int LONGEST_NAME = 160;
  private static final int MOST_SPACES = 2;

  /** Keys whose quoted value is the message, as in {@code msg="connection refused"}. */
  private static final Set<String> MESSAGE_KEYS =
      Set.of(
          "cause",
          "description",
          "detail",
          "details",
          "err",
          "error",
          "errormessage",
          "exception",
          "fatal",
          "log",
          "message",
          "msg",
          "output",
          "reason",
          "stderr",
          "stdout",
          "summary",
          "text",
          "title");

  private Quotes() {}

  /** The offset of the quote that closes the one at {@code open}, or -1. */
  static int close(String s, int open, int to) {
    char closing = closing(s.charAt(open));
    boolean backtick = s.charAt(open) == '`';
    int last = Math.min(to, open + LONGEST_NAME);
    for (int i = open + 1; i < last; i++) {
      char c = s.charAt(i);
      if ((c == closing || (backtick && c == '\'')) && closes(s, i, to)) {
        return i;
      }
    }
    return -1;
  }

  private static char closing(char open) {
    return switch (open) {
      case 0x2018 -> 0x2019;
      case 0x201C, 0x201E -> 0x201D;
      case 0xAB -> 0xBB;
      default -> open;
    };
  }

  private static boolean closes(String s, int at, int to) {
    return at + 1 >= to || !Chars.isWordChar(s.charAt(at + 1));
  }

  /** Whether what stands between the quotes names something, rather than saying something. */
  static boolean isName(String s, int open, int close) {
    int spaces = 0;
    for (int i = open + 1; i < close; i++) {
      boolean inner = i > open + 1 && i < close - 1;
      spaces += inner && Chars.isSpace(s.charAt(i)) && Chars.isWordChar(s.charAt(i + 1)) ? 1 : 0;
    }
    return spaces <= MOST_SPACES && !isMessageValue(s, open);
  }

  /** Whether the quote at {@code open} follows {@code msg=} or {@code "msg":}. */
  private static boolean isMessageValue(String s, int open) {
    int i = open - 1;
    while (i >= 0 && i > open - 3 && s.charAt(i) == ' ') {
      i--;
    }
    if (i < 1 || s.charAt(open) != '"') {
      return false;
    }
    int end = i;
    if (s.charAt(i) == ':' && s.charAt(i - 1) == '"') {
      end = i - 1;
    } else if (s.charAt(i) != '=' || i != open - 1) {
      return false;
    }
    int start = end;
    while (start > 0 && start > end - 16 && Chars.isAsciiLetter(s.charAt(start - 1))) {
      start--;
    }
    return MESSAGE_KEYS.contains(Fold.fold(s, start, end));
  }

  /** Whether nothing but the quotation stands on the line. */
  static boolean isWhole(String s, int open, int close, int lineStart, int lineEnd) {
    return open == lineStart && close + 2 >= lineEnd;
  }

  /** Whether the quotes hold one to three punctuation marks, which are then the message. */
  static boolean isSymbol(String s, int open, int close) {
    if (close == open + 1 || close > open + 4) {
      return false;
    }
    for (int i = open + 1; i < close; i++) {
      if (Chars.classOf(s.charAt(i)) != Chars.PUNCTUATION) {
        return false;
      }
    }
    return true;
  }
}
