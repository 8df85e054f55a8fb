package dev.fixdex.lint;

import dev.fixdex.finding.Fix;
import dev.fixdex.source.Span;
import org.jspecify.annotations.Nullable;

/** Takes what a rule found in several files. */
@FunctionalInterface
public interface CatalogReporter {
  /**
   * Takes one thing that was found.
   *
   * @param path of the file, relative to the knowledge base
   * @param message one short sentence that stands alone
   * @param help a way out, null when the message says it all
   * @param fix edits of that file that mend it, null when only a person can
   */
  void report(String path, Span span, String message, @Nullable String help, @Nullable Fix fix);

  /** Takes one thing that only a person can mend. */
  default void report(String path, Span span, String message, @Nullable String help) {
    report(path, span, message, help, null);
  }
}
