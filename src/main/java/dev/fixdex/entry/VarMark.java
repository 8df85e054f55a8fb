package dev.fixdex.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at a line's end that shows the eye a line with a placeholder: {@code # 🖍️ VAR} in
 * the block's own comment syntax. It is no part of what is copied.
 */
public final class VarMark {
  // The pen may have lost its variation selector, or be damaged beyond repair: the word decides.
  private static final Pattern MARK =
      Pattern.compile(
          "[ \\t]*(?:#|//|--|;|%|'|\"|<!--|/\\*|\\(\\*|::|&?[ \\t]*(?i:rem)[ \\t])[ \\t]{0,4}"
              + "(?:[^\\x00-\\x7F]{1,16}[ \\t]{0,4})?VAR[ \\t]*(?:-->|\\*/|\\*\\))?[ \\t]*$");

  /** Characters of the longest comment sign, {@code & rem}, with room between its words. */
  private static final int LONGEST_SIGN = 12;

  private VarMark() {}

  /** Where a line's mark begins, the white space before it included; -1 without one. */
  public static int startIn(String line) {
    int var = line.lastIndexOf("VAR");
    if (var < 0) {
      return -1;
    }
    Matcher matcher = MARK.matcher(line);
    int from = Math.max(0, signEnd(line, var) - LONGEST_SIGN); // linear, and quick
    return matcher.find(from) ? withBlanksBefore(line, matcher.start()) : -1;
  }

  /** Where the comment sign before {@code VAR} ends: before the pen and the blanks around it. */
  private static int signEnd(String line, int var) {
    int end = var;
    while (end > 0
        && var - end < 24
        && (line.charAt(end - 1) <= ' ' || line.charAt(end - 1) > 0x7F)) {
      end--;
    }
    return end;
  }

  /** The line without its mark. */
  public static String strip(String line) {
    int start = startIn(line);
    return start < 0 ? line : line.substring(0, start);
  }

  private static int withBlanksBefore(String line, int start) {
    int from = start;
    while (from > 0 && (line.charAt(from - 1) == ' ' || line.charAt(from - 1) == '\t')) {
      from--;
    }
    return from;
  }
}
