package dev.fixdex.report;

/**
 * Text from entries and logs made safe for a terminal: control characters could move the cursor,
 * rewrite what stands there, or answer in the reader's name, and bidirectional ones show the words
 * of a command in another order.
 */
public final class SafeText {
  private SafeText() {}

  /** The text with bidirectional, C0 and C1 controls but tab and line feed shown as U+FFFD. */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        safe = safe == null ? new StringBuilder(text) : safe;
        safe.setCharAt(i, '\uFFFD');
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** The same for one line of output: line feeds and tabs are shown as U+FFFD too. */
  public static String line(String text) {
    return of(text).replace('\n', '\uFFFD').replace('\t', '\uFFFD');
  }

  private static boolean isControl(char c) {
    boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || bidirectional;
  }
}
