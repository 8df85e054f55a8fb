package dev.fixdex.errortext;

/** IP and MAC addresses. Every method returns the end of what it found, or {@code from}. */
final class Addresses {
  private Addresses() {}

  /** The end of an address with its port or prefix length at {@code from}. */
  static int end(String s, int from, int to) {
    char c = s.charAt(from);
    if (c == '[') {
      int end = colons(s, from + 1, to);
      boolean closed = end > from + 1 && end < to && s.charAt(end) == ']';
      return closed ? port(s, end + 1, to) : from;
    }
    int end = dotted(s, from, to);
    if (end > from) {
      return port(s, end, to);
    }
    return c == ':' || Chars.isHexDigit(c) ? colons(s, from, to) : from;
  }

  private static int dotted(String s, int from, int to) {
    int i = from;
    for (int group = 0; group < 4; group++) {
      if (group > 0) {
        if (i >= to || s.charAt(i) != '.') {
          return from;
        }
        i++;
      }
      int start = i;
      while (i < to && i < start + 3 && Chars.isDigit(s.charAt(i))) {
        i++;
      }
      if (i == start) {
        return from;
      }
    }
    boolean more = i + 1 < to && s.charAt(i) == '.' && Chars.isAlnum(s.charAt(i + 1));
    return more || (i < to && Chars.isWordChar(s.charAt(i))) ? from : i;
  }

  /** Groups of hexadecimal digits between colons: six pairs, eight groups, or a double colon. */
  private static int colons(String s, int from, int to) {
    int i = from;
    int colons = 0;
    int groups = 0;
    boolean digit = false;
    boolean gap = false;
    boolean pairs = true;
    while (i < to) {
      int start = i;
      while (i < to && i < start + 5 && Chars.isHexDigit(s.charAt(i))) {
        digit |= Chars.isDigit(s.charAt(i));
        i++;
      }
      pairs &= i == start + 2;
      groups += i > start ? 1 : 0;
      if (i - start > 4 || groups > 8) {
        return from;
      }
      if (i >= to || s.charAt(i) != ':' || !colonGoesOn(s, i, to)) {
        break;
      }
      gap |= i + 1 < to && s.charAt(i + 1) == ':';
      colons++;
      i++;
    }
    boolean whole = i >= to || !Chars.isWordChar(s.charAt(i));
    boolean mac = pairs && colons == 5;
    boolean ip = digit && ((gap && colons >= 2 && groups >= 1) || colons == 7);
    return whole && (mac || ip) ? scope(s, i, to) : from;
  }

  private static boolean colonGoesOn(String s, int colon, int to) {
    return colon + 1 < to && (Chars.isHexDigit(s.charAt(colon + 1)) || s.charAt(colon + 1) == ':');
  }

  /** After {@code %eth0} or {@code /64}. */
  private static int scope(String s, int at, int to) {
    int i = at;
    if (i + 1 < to
        && (s.charAt(i) == '%' || s.charAt(i) == '/')
        && Chars.isAlnum(s.charAt(i + 1))) {
      i++;
      while (i < to && Chars.isAlnum(s.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  /** After {@code :8080} or {@code /24}. */
  static int port(String s, int at, int to) {
    int i = at;
    if (i + 1 < to && (s.charAt(i) == ':' || s.charAt(i) == '/')) {
      i++;
      while (i < to && i < at + 6 && Chars.isDigit(s.charAt(i))) {
        i++;
      }
    }
    boolean found = i > at + 1 && (i >= to || !Chars.isWordChar(s.charAt(i)));
    return found ? i : at;
  }
}
