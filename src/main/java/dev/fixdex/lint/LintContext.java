package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.schema.Settings;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule may know besides the entry.
 *
 * @param today in the author's time zone
 * @param catalog of the entries beside it; empty where only one file is looked at
 */
public record LintContext(Settings settings, LocalDate today, Catalog catalog) {
  /** A context in which nothing is known of other entries. */
  public LintContext(Settings settings, LocalDate today) {
    this(settings, today, Catalog.of(List.of()));
  }
}
