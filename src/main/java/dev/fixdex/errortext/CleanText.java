package dev.fixdex.errortext;

import java.util.Arrays;

/**
 * A text without terminal escapes and control characters.
 *
 * @param text what is left
 * @param offsets for each unit of {@code text} its offset in the original; empty when nothing was
 *     left out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CleanText(String text, int[] offsets) {
  private static final int[] SAME = {};

  static CleanText of(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (skipped(s, i) > 0) {
        return cleaned(s);
      }
    }
    return new CleanText(s, SAME);
  }

  private static CleanText cleaned(String s) {
    StringBuilder out = new StringBuilder(s.length());
    int[] offsets = new int[s.length()];
    int i = 0;
    while (i < s.length()) {
      int skip = skipped(s, i);
      if (skip == 0) {
        offsets[out.length()] = i;
        out.append(s.charAt(i));
        i++;
      } else {
        i += skip;
      }
    }
    return new CleanText(out.toString(), Arrays.copyOf(offsets, out.length()));
  }

  boolean isSame() {
    return offsets.length == 0;
  }

  int original(int offset) {
    return offsets[offset];
  }

  /** How many units at {@code i} nobody sees: an escape sequence, or a control character. */
  private static int skipped(String s, int i) {
    char c = s.charAt(i);
    if (c >= 0x20 && c != '[' && c != 0x7F && c != 0x9B) {
      return 0;
    }
    return switch (c) {
      case '\t', '\n', '\r', '\f' -> 0;
      case 0x1B -> escape(s, i);
      case 0x9B -> parameters(s, i + 1) - i;
      case '[' -> residue(s, i);
      default -> 1;
    };
  }

  private static int escape(String s, int i) {
    if (i + 1 >= s.length()) {
      return 1;
    }
    char kind = s.charAt(i + 1);
    if (kind == '[') {
      return parameters(s, i + 2) - i;
    }
    if (kind == ']' || kind == 'P' || kind == '_') {
      return string(s, i + 2) - i;
    }
    boolean charset = kind == '(' || kind == ')' || kind == '#';
    return charset ? Math.min(3, s.length() - i) : kind >= 0x20 ? 2 : 1;
  }

  /** After the parameters and the final letter of a control sequence. */
  private static int parameters(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) >= 0x20 && s.charAt(i) < 0x40) {
      i++;
    }
    boolean closed = i < s.length() && s.charAt(i) >= 0x40 && s.charAt(i) < 0x7F;
    return closed ? i + 1 : i;
  }

  /** After a title or link, which BEL or ESC backslash ends; a line's end does as well. */
  private static int string(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) >= 0x20) {
      i++;
    }
    if (i < s.length() && s.charAt(i) == 0x07) {
      return i + 1;
    }
    boolean closed = i + 1 < s.length() && s.charAt(i) == 0x1B && s.charAt(i + 1) == '\\';
    return closed ? i + 2 : i;
  }

  /** {@code [31m} whose escape character was lost when it was copied. */
  private static int residue(String s, int from) {
    int i = from + 1;
    int last = Math.min(s.length(), from + 16);
    while (i < last && (Chars.isDigit(s.charAt(i)) || s.charAt(i) == ';')) {
      i++;
    }
    boolean colour = i > from + 1 && i < last && s.charAt(i) == 'm' && !s.startsWith("]", i + 1);
    return colour ? i + 1 - from : 0;
  }
}
