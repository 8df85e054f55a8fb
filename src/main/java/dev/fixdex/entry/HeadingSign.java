package dev.fixdex.entry;

/** The sign that authors put before the words of a heading. */
public final class HeadingSign {
  /**
   * Symbols from here on are signs; below it stand letters, digits and what is written with them.
   */
  private static final int FIRST = 0x2000;

  private HeadingSign() {}

  /** Where the words of a heading begin; 0 when no sign is before them. */
  public static int endIn(String heading) {
    if (heading.isEmpty() || heading.codePointAt(0) < FIRST) {
      return 0;
    }
    int at = 0;
    while (at < heading.length() && !isWordOf(heading.codePointAt(at))) {
      at += Character.charCount(heading.codePointAt(at));
    }
    return at;
  }

  private static boolean isWordOf(int point) {
    return Character.isLetterOrDigit(point) || (point > ' ' && point < FIRST);
  }
}
