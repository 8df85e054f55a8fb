package dev.fixdex.lint;

import dev.fixdex.finding.Fix;
import dev.fixdex.source.Span;
import org.jspecify.annotations.Nullable;

/** Takes what a rule found in one file. */
@FunctionalInterface
public interface Reporter {
  /**
   * Takes one thing that was found.
   *
   * @param message one short sentence that stands alone
   * @param help a way out, null when the message says it all
   * @param fix edits that mend it, null when only a person can
   */
  void report(Span span, String message, @Nullable String help, @Nullable Fix fix);

  /** Takes one thing that only a person can mend. */
  default void report(Span span, String message, @Nullable String help) {
    report(span, message, help, null);
  }
}
