package dev.fixdex.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as front matter writes them: {@code YYYY-MM-DD}, and no other way (ISO 8601). */
public final class Dates {
  private Dates() {}

  /** The day, if the text is one that exists. */
  public static Optional<LocalDate> parse(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    YearMonth whole = YearMonth.of(year, month);
    return whole.isValidDay(day) ? Optional.of(whole.atDay(day)) : Optional.empty();
  }

  /** The number that ASCII digits make; -1 when one is none. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
