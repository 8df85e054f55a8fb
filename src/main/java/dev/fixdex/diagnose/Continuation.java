package dev.fixdex.diagnose;

/** Whether a line goes on with the event of the line before it. */
final class Continuation {
  private static final String[] BEGINNINGS = {
    "Caused by:",
    "Suppressed:",
    "at ",
    "... ",
    "hint:",
    "note:",
    "help:",
    "| ",
    "^",
    "During handling",
    "The above exception",
  };

  private static final int LONGEST_PREFIX = 60;

  private Continuation() {}

  static boolean is(char[] text, int length) {
    if (length == 0) {
      return false;
    }
    int start = afterPrefix(text, length);
    if (start < length && (text[start] == ' ' || text[start] == '\t')) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (startsWith(text, start, length, beginning)) {
        return true;
      }
    }
    return false;
  }

  /** After a service's name with a bar, or a time, and the one space that follows. */
  private static int afterPrefix(char[] text, int length) {
    char first = text[0];
    if (first == ' ' || first == '\t') {
      return 0;
    }
    int last = Math.min(length - 1, LONGEST_PREFIX);
    boolean digit = first >= '0' && first <= '9';
    if (digit) {
      return afterTime(text, length);
    }
    for (int i = 1; i < last; i++) {
      if (text[i] == '|' && text[i - 1] == ' ' && text[i + 1] == ' ') {
        return i + 2;
      }
      if (text[i] == ':' || text[i] == '"') {
        break;
      }
    }
    return 0;
  }

  private static int afterTime(char[] text, int length) {
    int i = 0;
    int last = Math.min(length, LONGEST_PREFIX);
    while (i < last && isOfTime(text, i, length)) {
      i++;
    }
    return i > 8 && i < length && text[i] == ' ' ? i + 1 : 0;
  }

  private static boolean isOfTime(char[] text, int i, int length) {
    char c = text[i];
    boolean space = c == ' ' && i + 1 < length && text[i + 1] >= '0' && text[i + 1] <= '9';
    return (c >= '0' && c <= '9') || "-:.,TZ+/".indexOf(c) >= 0 || space;
  }

  private static boolean startsWith(char[] text, int from, int length, String beginning) {
    if (from + beginning.length() > length || text[from] != beginning.charAt(0)) {
      return false;
    }
    for (int i = 1; i < beginning.length(); i++) {
      if (text[from + i] != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
