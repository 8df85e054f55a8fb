package dev.fixdex.lint;

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
   */
  void report(String path, Span span, String message, @Nullable String help);
}
