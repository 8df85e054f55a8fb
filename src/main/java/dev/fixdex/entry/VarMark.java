package dev.fixdex.entry;

import java.util.List;

/**
 * The comment at a line's end that shows the eye a line with a placeholder: {@code # 🖍️ VAR} in
 * the block's own comment syntax. It is no part of what is copied.
 */
public final class VarMark {
  private static final String WORD = "VAR";

  private static final List<String> CLOSERS = List.of("-->", "*/", "*)");

  /** Signs that begin a comment where they stand after a blank. */
  private static final List<String> SIGNS = List.of("#", "//");

  /** Signs that are something else in many languages: a pen or the comment's end must be there. */
  private static final List<String> UNSURE_SIGNS =
      List.of("<!--", "/*", "(*", "--", ";", "%", "::", "'", "\"");

  /** In UTF-16 units. A pen has 3; one that was damaged twice has 14. */
  private static final int LONGEST_PEN = 16;

  private VarMark() {}

  /** Where a line's mark begins, the white space before it included; -1 without one. */
  public static int startIn(String line) {
    int end = wordEnd(line);
    if (end < WORD.length() || !line.startsWith(WORD, end - WORD.length())) {
      return -1;
    }
    int word = end - WORD.length();
    int penEnd = withoutBlanks(line, word);
    int pen = penStart(line, penEnd);
    boolean sure = pen < penEnd || end < withoutBlanks(line, line.length());
    int start = signStart(line, withoutBlanks(line, pen), sure);
    return start < 0 ? -1 : withoutBlanks(line, start);
  }

  /** The line without its mark. */
  public static String strip(String line) {
    int start = startIn(line);
    return start < 0 ? line : line.substring(0, start);
  }

  /** Where the last word ends, a sign after it that closes the comment left out. */
  private static int wordEnd(String line) {
    int end = withoutBlanks(line, line.length());
    for (String closer : CLOSERS) {
      if (end >= closer.length() && line.startsWith(closer, end - closer.length())) {
        return withoutBlanks(line, end - closer.length());
      }
    }
    return end;
  }

  /** A pen may have lost its variation selector, or be damaged beyond repair: any sign will do. */
  private static int penStart(String line, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_PEN && line.charAt(start - 1) >= 0x80) {
      start--;
    }
    return start;
  }

  /** Where the comment's sign begins that ends at {@code end}; -1 when there is none. */
  private static int signStart(String line, int end, boolean sure) {
    for (String sign : SIGNS) {
      int start = end - sign.length();
      if (start >= 0 && line.startsWith(sign, start) && (sure || beginsWord(line, start))) {
        return start;
      }
    }
    for (String sign : UNSURE_SIGNS) {
      int start = end - sign.length();
      if (sure && start >= 0 && line.startsWith(sign, start)) {
        return start;
      }
    }
    return remStart(line, end);
  }

  /** {@code rem} of cmd, at a line's start or after {@code &}. */
  private static int remStart(String line, int end) {
    int start = end - 3;
    if (start < 0 || !line.regionMatches(true, start, "rem", 0, 3)) {
      return -1;
    }
    int before = withoutBlanks(line, start);
    if (before > 0 && line.charAt(before - 1) == '&') {
      return before - 1;
    }
    return before == 0 ? start : -1;
  }

  private static boolean beginsWord(String line, int at) {
    return at == 0 || isBlank(line.charAt(at - 1));
  }

  private static int withoutBlanks(String line, int end) {
    int start = end;
    while (start > 0 && isBlank(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
