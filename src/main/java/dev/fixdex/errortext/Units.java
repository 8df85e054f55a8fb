package dev.fixdex.errortext;

import java.util.Set;

/** Numbers, and the units that make them an amount of bytes or a span of time. */
final class Units {
  private static final Set<String> SIZES =
      Set.of(
          "b", "k", "kb", "kib", "ki", "m", "mb", "mib", "mi", "g", "gb", "gib", "gi", "t", "tb",
          "tib", "ti", "byte", "bytes", "kbytes", "mbytes");
  private static final Set<String> DURATIONS =
      Set.of(
          "ns",
          "us",
          "ms",
          "s",
          "sec",
          "secs",
          "second",
          "seconds",
          "min",
          "mins",
          "minute",
          "minutes",
          "h",
          "hr",
          "hrs",
          "hour",
          "hours",
          "d",
          "day",
          "days",
          "week",
          "weeks",
          "millis",
          "milliseconds");

  private Units() {}

  /** The end of digits with separators and a percent sign at {@code from}. */
  static int number(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isDigit(s.charAt(i))) {
      i++;
      boolean separated =
          i + 1 < to
              && (s.charAt(i) == '.' || s.charAt(i) == ',')
              && Chars.isDigit(s.charAt(i + 1))
              && (s.charAt(i) == '.' || isThousands(s, i, to));
      i += separated ? 1 : 0;
    }
    return i;
  }

  /** {@code 1,841} is one number, {@code 72,20} are two. */
  private static boolean isThousands(String s, int comma, int to) {
    int i = comma + 1;
    while (i < to && i < comma + 5 && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i == comma + 4;
  }

  /** What unit follows the number that ends at {@code at}; {@link Region#NUMBER} for none. */
  static Region unit(String s, int at, int to) {
    int end = unitEnd(s, at, to);
    if (end == at
        || (end < to && Chars.isWordChar(s.charAt(end)) && !Chars.isDigit(s.charAt(end)))) {
      return Region.NUMBER;
    }
    boolean spaced = s.charAt(at) == ' ';
    String unit = Fold.fold(s, spaced ? at + 1 : at, end);
    if (spaced && unit.length() < 2) {
      return Region.NUMBER;
    }
    if (SIZES.contains(unit)) {
      boolean millicores = unit.equals("m") && end < to && Chars.isDigit(s.charAt(end));
      return millicores ? Region.DURATION : Region.SIZE;
    }
    return DURATIONS.contains(unit) ? Region.DURATION : Region.NUMBER;
  }

  /** The end of the letters at {@code at}, over one space, or {@code at}. */
  static int unitEnd(String s, int at, int to) {
    int start = at < to && s.charAt(at) == ' ' ? at + 1 : at;
    int i = start;
    while (i < to && i < start + 13 && Chars.isAsciiLetter(s.charAt(i))) {
      i++;
    }
    return i == start ? at : i;
  }
}
