package dev.fixdex.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as front matter writes them: {@code YYYY-MM-DD}, and no other way (ISO 8601). */
public final class Dates {
  private Dates() {}

  /** The day, if the text is one that exists. */
  public static Optional<LocalDate> parse(String text) {
    if (text.length() != 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
