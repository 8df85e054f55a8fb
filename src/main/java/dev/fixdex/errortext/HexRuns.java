package dev.fixdex.errortext;

/** UUIDs, digests and numbers in hexadecimal. */
final class HexRuns {
  /** From how many digits on a bare run of hexadecimal digits is an id and not a word. */
  private static final int ID_LENGTH = 7;

  private static final int[] UUID_GROUPS = {8, 4, 4, 4, 12};

  private HexRuns() {}

  /** The end of a UUID at {@code from}, or {@code from}. */
  static int uuid(String s, int from, int to) {
    int i = from;
    for (int group : UUID_GROUPS) {
      if (group != UUID_GROUPS[0]) {
        if (i >= to || s.charAt(i) != '-') {
          return from;
        }
        i++;
      }
      int end = run(s, i, Math.min(to, i + group));
      if (end != i + group) {
        return from;
      }
      i = end;
    }
    return i < to && Chars.isWordChar(s.charAt(i)) ? from : i;
  }

  /** The end of {@code 0x} and its digits at {@code from}, or {@code from}. */
  static int prefixed(String s, int from, int to) {
    if (from + 2 >= to || s.charAt(from) != '0' || (s.charAt(from + 1) | 32) != 'x') {
      return from;
    }
    int end = run(s, from + 2, to);
    end = suffix(s, end, to);
    boolean whole = end > from + 2 && (end == to || !Chars.isWordChar(s.charAt(end)));
    return whole ? end : from;
  }

  /** After {@code L} or {@code UL}, as C writes the type of a number. */
  private static int suffix(String s, int at, int to) {
    int i = at;
    while (i < to && i < at + 3 && "lLuU".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** The end of the digits of what {@link #prefixed} found. */
  static int digitsEnd(String s, int from, int to) {
    return run(s, from + 2, to);
  }

  /** The end of a bare id in hexadecimal, such as a commit or container id, or {@code from}. */
  static int id(String s, int from, int to) {
    int end = run(s, from, to);
    if (end - from < ID_LENGTH || (end < to && Chars.isWordChar(s.charAt(end)))) {
      return from;
    }
    int digits = 0;
    for (int i = from; i < end; i++) {
      digits += Chars.isDigit(s.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && digits < end - from && !isExponent(s, from, end) ? end : from;
  }

  /** Whether eight digits stand in {@code error:0308010C:}, as OpenSSL prints its codes. */
  static boolean isOpenSslCode(String s, int from, int end) {
    return end == from + 8 && s.startsWith("error:", from - 6);
  }

  /** {@code 1234567e8} is a number. */
  private static boolean isExponent(String s, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = s.charAt(i);
      if (!Chars.isDigit(c) && (i == from || (c | 32) != 'e' || end - i > 3)) {
        return false;
      }
    }
    return true;
  }

  private static int run(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isHexDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
