package dev.fixdex.errortext;

/** Dates and times of day. Every method returns the end of what it found, or {@code from}. */
final class Times {
  private static final PackedWords MONTHS =
      new PackedWords(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final PackedWords WEEKDAYS =
      new PackedWords("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private Times() {}

  /** Whether a packed word is the short name of a month or a weekday. */
  static boolean isName(long packed) {
    return MONTHS.contains(packed) || WEEKDAYS.contains(packed);
  }

  /** The end of a date, a time, or a date with a time at {@code from}. */
  static int end(String s, int from, int to) {
    if (from >= to) {
      return from;
    }
    char c = s.charAt(from);
    if (Chars.isDigit(c)) {
      return fromDigit(s, from, to);
    }
    return Chars.isAsciiLetter(c) ? fromLetter(s, from, to) : from;
  }

  private static int fromDigit(String s, int from, int to) {
    int clock = clock(s, from, to);
    if (clock > from) {
      return zone(s, clock, to);
    }
    int date = date(s, from, to);
    if (date == from) {
      return from;
    }
    int next = date;
    while (next < to && next < date + 2 && ", T_:".indexOf(s.charAt(next)) >= 0) {
      next++;
    }
    clock = clock(s, next, to);
    return clock > next ? zone(s, clock, to) : date;
  }

  /** {@code 2026-02-17}, {@code 17.02.2026}, {@code 2/17/2026}, {@code 17/Feb/2026}, or from. */
  private static int date(String s, int from, int to) {
    int first = digits(s, from, to, 4);
    int length = first - from;
    if (first >= to || length == 3) {
      return from;
    }
    char separator = s.charAt(first);
    if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') {
      return from;
    }
    int second = digits(s, first + 1, to, 2);
    if (length <= 2 && second == first + 1) {
      second = name(s, second, to, MONTHS);
    } else if (separator == ' ') {
      return from;
    }
    if (second == first + 1 || second >= to || s.charAt(second) != separator) {
      return from;
    }
    int third = digits(s, second + 1, to, 4);
    int wanted = length == 4 ? 2 : 4;
    boolean fits = third - second - 1 == wanted && plausible(s, from, length, first, second);
    return fits && !wordAt(s, third, to, 'T') ? third : from;
  }

  /** A version such as {@code 1.10.2019} is rare; a month above 31 is none. */
  private static boolean plausible(String s, int from, int length, int first, int second) {
    if (length == 4) {
      return number(s, from, first) >= 1900
          && number(s, from, first) < 2200
          && number(s, first + 1, second) <= 12;
    }
    return number(s, from, first) <= 31;
  }

  private static int number(String s, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    return value;
  }

  /** {@code 10:12:13}, {@code 9:05:00.123456}, {@code 10:12 PM}, or from. */
  static int clock(String s, int from, int to) {
    int hour = digits(s, from, to, 2);
    if (hour == from || hour >= to || s.charAt(hour) != ':') {
      return from;
    }
    int minute = digits(s, hour + 1, to, 2);
    if (minute != hour + 3) {
      return from;
    }
    int second = minute < to && s.charAt(minute) == ':' ? digits(s, minute + 1, to, 2) : minute;
    if (second != minute + 3) {
      int half = half(s, minute, to);
      return half > minute ? half : from;
    }
    int end = second;
    if (end < to && ".,:".indexOf(s.charAt(end)) >= 0) {
      int fraction = digits(s, end + 1, to, 9);
      end = fraction > end + 1 ? fraction : end;
    }
    if (wordAt(s, end, to, 'Z') || (end < to && s.charAt(end) == ':')) {
      boolean more = end + 1 < to && Chars.isAlnum(s.charAt(end + 1));
      return s.charAt(end) == ':' && !more ? end : from;
    }
    return half(s, end, to);
  }

  /** After {@code AM} or {@code PM}, or at. */
  private static int half(String s, int at, int to) {
    int i = at < to && s.charAt(at) == ' ' ? at + 1 : at;
    boolean half =
        i + 1 < to
            && "aApP".indexOf(s.charAt(i)) >= 0
            && (s.charAt(i + 1) == 'M' || s.charAt(i + 1) == 'm')
            && !wordAt(s, i + 2, to, ' ');
    return half ? i + 2 : at;
  }

  /** After {@code Z}, {@code +01:00}, {@code UTC}, a year as {@code date} prints it, or at. */
  private static int zone(String s, int at, int to) {
    if (at < to && s.charAt(at) == 'Z') {
      return at + 1;
    }
    int i = at < to && s.charAt(at) == ' ' ? at + 1 : at;
    if (i < to && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
      int hours = digits(s, i + 1, to, 4);
      if (hours == i + 3 && hours < to && s.charAt(hours) == ':') {
        hours = digits(s, hours + 1, to, 2);
      }
      boolean found = hours >= i + 5 || (hours == i + 3 && i == at);
      boolean named = found && s.startsWith(" UTC", hours) && !wordAt(s, hours + 4, to, ' ');
      return found ? (named ? hours + 4 : hours) : at;
    }
    int end = at;
    if (i + 3 <= to
        && (s.startsWith("UTC", i) || s.startsWith("GMT", i) || s.startsWith("CET", i))) {
      end = wordAt(s, i + 3, to, ' ') ? at : i + 3;
      i = end < to && s.charAt(end) == ' ' ? end + 1 : end;
    }
    int year = digits(s, i, to, 4);
    boolean isYear = i > end && year == i + 4 && s.startsWith("20", i) && !wordAt(s, year, to, ' ');
    return isYear ? year : end;
  }

  private static int fromLetter(String s, int from, int to) {
    int klog = klog(s, from, to);
    if (klog > from) {
      return klog;
    }
    int month = name(s, from, to, MONTHS);
    if (month > from) {
      return monthFirst(s, from, month, to);
    }
    int weekday = name(s, from, to, WEEKDAYS);
    if (weekday == from) {
      return from;
    }
    int next = weekday < to && s.charAt(weekday) == ',' ? weekday + 1 : weekday;
    next = next < to && s.charAt(next) == ' ' ? next + 1 : next;
    int end = next < to && next > weekday ? afterWeekday(s, next, to) : next;
    return end > next ? end : from;
  }

  private static int afterWeekday(String s, int from, int to) {
    if (Chars.isDigit(s.charAt(from))) {
      return fromDigit(s, from, to);
    }
    int month = name(s, from, to, MONTHS);
    return month > from ? monthFirst(s, from, month, to) : from;
  }

  /** {@code Feb 17 10:12:13}, {@code Feb 17, 2026 10:12:13 AM}, or from. */
  private static int monthFirst(String s, int from, int month, int to) {
    int i = month;
    while (i < to && i < month + 2 && s.charAt(i) == ' ') {
      i++;
    }
    int day = digits(s, i, to, 2);
    if (i == month || day == i || wordAt(s, day, to, ' ')) {
      return from;
    }
    int next = day;
    while (next < to && next < day + 2 && ", ".indexOf(s.charAt(next)) >= 0) {
      next++;
    }
    int clock = clock(s, next, to);
    if (clock > next) {
      return zone(s, clock, to);
    }
    int year = digits(s, next, to, 4);
    if (year != next + 4) {
      return from;
    }
    next = year;
    while (next < to && next < year + 2 && ", ".indexOf(s.charAt(next)) >= 0) {
      next++;
    }
    clock = clock(s, next, to);
    return clock > next ? zone(s, clock, to) : year;
  }

  /** {@code E0217 10:12:13.123456}, as Kubernetes components begin a line, or from. */
  private static int klog(String s, int from, int to) {
    if ("IWEF".indexOf(s.charAt(from)) < 0 || digits(s, from + 1, to, 4) != from + 5) {
      return from;
    }
    int space = from + 5;
    if (space >= to || s.charAt(space) != ' ') {
      return from;
    }
    int clock = clock(s, space + 1, to);
    return clock > space + 1 ? clock : from;
  }

  /** After a three-letter name of the list, its long form or its full stop, or from. */
  private static int name(String s, int from, int to, PackedWords names) {
    int end = from;
    while (end < to && end < from + 10 && Chars.isAsciiLetter(s.charAt(end))) {
      end++;
    }
    if (end < from + 3) {
      return from;
    }
    if (!names.contains(PackedWords.pack(s, from, from + 3))) {
      return from;
    }
    boolean whole = end == from + 3 || LONG_NAMES.contains(Fold.fold(s, from, end));
    return whole ? end : from;
  }

  private static final java.util.Set<String> LONG_NAMES =
      java.util.Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "sept",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static int digits(String s, int from, int to, int most) {
    int i = from;
    while (i < to && i < from + most && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i < to && Chars.isDigit(s.charAt(i)) && i == from + most ? from : i;
  }

  /** Whether a word goes on at this offset, other than with the letter given. */
  private static boolean wordAt(String s, int at, int to, char except) {
    return at < to && Chars.isWordChar(s.charAt(at)) && s.charAt(at) != except;
  }
}
