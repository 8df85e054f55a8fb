package dev.fixdex.lint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What rules may ask of the day on which one lints, in the author's time zone. */
public interface Today {
  /** Whether that day comes before another. */
  boolean isBefore(LocalDate day);

  /** Number of days since another; negative for one that is still to come. */
  long daysSince(LocalDate day);

  /** A day. */
  static Today of(LocalDate today) {
    return new Today() {
      @Override
      public boolean isBefore(LocalDate day) {
        return today.isBefore(day);
      }

      @Override
      public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
      }
    };
  }
}
