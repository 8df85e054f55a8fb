package dev.fixdex.finding;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, the gravest first. */
public enum Severity {
  /** The entry is wrong: readers would be misled or the site would lack something. */
  ERROR,
  /** The entry works and could do harm or disappoint. */
  WARNING,
  /** A better form exists. */
  INFO;

  /** The word used on the command line, in settings and in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of a word, letter case ignored. */
  public static Optional<Severity> ofWord(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** Whether this is as grave as {@code threshold}, or graver. */
  public boolean isAtLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
