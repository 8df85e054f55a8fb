package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;

/** Where a word ends, and which words it is made of. */
final class Words {
  /** Longest spelling that is kept; longer runs are cut. */
  static final int LONGEST = 64;

  private static final int MOST_PARTS = 24;

  private Words() {}

  /**
   * The end of the word or identifier at {@code from}: letters, digits and underscores, with single
   * dots, hyphens, slashes, dollar signs and double colons inside.
   */
  static int end(String s, int from, int to) {
    int i = from;
    while (i < to) {
      if (Chars.isWordChar(s.charAt(i))) {
        i++;
        continue;
      }
      int joint = i > from ? joint(s, i, to) : 0;
      if (joint == 0) {
        break;
      }
      i += joint;
    }
    return i;
  }

  /** The length of what joins two parts of an identifier at {@code at}, or 0. */
  private static int joint(String s, int at, int to) {
    if (at + 1 >= to) {
      return 0;
    }
    char c = s.charAt(at);
    char next = s.charAt(at + 1);
    return switch (c) {
      case '.', '-' -> Chars.isWordChar(next) && next != '_' || (c == '.' && next == '_') ? 1 : 0;
      case '$', '#' -> Chars.isLetter(next) && Chars.isLetter(s.charAt(at - 1)) ? 1 : 0;
      case '/' -> Chars.isAlnum(next) && Chars.isAlnum(s.charAt(at - 1)) ? 1 : 0;
      case ':' -> next == ':' && at + 2 < to && isMember(s.charAt(at + 2)) ? 2 : 0;
      default -> 0;
    };
  }

  private static boolean isMember(char c) {
    return Chars.isLetter(c) || c == '_';
  }

  /** The end of {@code 't}, {@code 's} and the like at {@code at}, or {@code at}. */
  static int contraction(String s, int at, int to) {
    if (at + 1 >= to || (s.charAt(at) != '\'' && s.charAt(at) != '\u2019')) {
      return at;
    }
    int i = at + 1;
    while (i < to && i < at + 4 && Chars.isWordChar(s.charAt(i))) {
      i++;
    }
    return switch (Fold.fold(s, at + 1, i)) {
      case "t", "s", "d", "m", "ll", "re", "ve" -> i;
      default -> at;
    };
  }

  /** Whether the word has letters only and no capital after a small letter. */
  static boolean isPlain(String s, int from, int to) {
    boolean lower = false;
    boolean upper = false;
    for (int i = from; i < to; i++) {
      int k = Chars.classOf(s.charAt(i));
      if (k == Chars.DIGIT || k >= Chars.CJK || (k == Chars.UPPER && lower)) {
        return false;
      }
      boolean afterCapital = i - from > 1 && Chars.classOf(s.charAt(i - 1)) == Chars.UPPER;
      if (k == Chars.LOWER && upper && afterCapital) {
        return false;
      }
      lower |= k == Chars.LOWER;
      upper |= k == Chars.UPPER;
    }
    return true;
  }

  /** {@code v1.25.3}: a {@code v}, then digits and dots. */
  static boolean isVersion(String s, int from, int to) {
    if (to - from < 2 || (s.charAt(from) | 32) != 'v' || !Chars.isDigit(s.charAt(from + 1))) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (!Chars.isDigit(s.charAt(i)) && s.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** The words that {@code s[from, to)} is made of, without the whole, in order, each once. */
  static List<String> parts(String s, int from, int to) {
    List<String> parts = new ArrayList<>();
    int i = from;
    while (i < to && parts.size() < MOST_PARTS) {
      while (i < to && !isPartChar(s.charAt(i))) {
        i++;
      }
      int end = i;
      while (end < to && isPartChar(s.charAt(end))) {
        end++;
      }
      if (end > i) {
        add(parts, s, i, end);
        addPieces(parts, s, i, end);
      }
      i = end;
    }
    parts.remove(text(s, from, to));
    return parts;
  }

  private static boolean isPartChar(char c) {
    return c != '_' && Chars.isWordChar(c);
  }

  private static void addPieces(List<String> parts, String s, int from, int to) {
    int start = from;
    for (int i = from + 1; i <= to && parts.size() < MOST_PARTS; i++) {
      if (i == to || isBoundary(s, start, i, to)) {
        add(parts, s, start, i);
        start = i;
      }
    }
  }

  private static void add(List<String> parts, String s, int from, int to) {
    boolean wide = to - from > 1 || s.charAt(from) >= 0x80;
    String part = wide ? text(s, from, to) : "";
    if (wide && !parts.contains(part)) {
      parts.add(part);
    }
  }

  /**
   * Between {@code aB}, before the last capital of {@code ABc}, between three letters and digits.
   */
  private static boolean isBoundary(String s, int start, int at, int to) {
    int left = Chars.classOf(s.charAt(at - 1));
    int right = Chars.classOf(s.charAt(at));
    if (right == Chars.UPPER) {
      boolean beforeSmall = at + 1 < to && Chars.classOf(s.charAt(at + 1)) == Chars.LOWER;
      return left == Chars.LOWER || (left == Chars.UPPER && beforeSmall);
    }
    if (right == Chars.DIGIT) {
      return left != Chars.DIGIT && at - start >= 3;
    }
    return left == Chars.DIGIT && lettersAt(s, at, to) >= 3;
  }

  private static int lettersAt(String s, int at, int to) {
    int i = at;
    while (i < to && i < at + 3 && Chars.isLetter(s.charAt(i))) {
      i++;
    }
    return i - at;
  }

  /** The canonical spelling of {@code s[from, to)}. */
  static String text(String s, int from, int to) {
    return Fold.fold(s, from, Math.min(to, from + LONGEST));
  }
}
