package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.schema.Settings;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule may know besides the entry. Whatever is not in the settings is asked for, so that it
 * is known later what a finding depends on.
 *
 * @param today in the author's time zone
 * @param catalog of the entries beside it; empty where only one file is looked at
 */
public record LintContext(Settings settings, Today today, Neighbours catalog) {
  /** What a rule may know in a knowledge base. */
  public LintContext(Settings settings, LocalDate today, Catalog catalog) {
    this(settings, Today.of(today), catalog);
  }

  /** A context in which nothing is known of other entries. */
  public LintContext(Settings settings, LocalDate today) {
    this(settings, today, Catalog.of(List.of()));
  }
}
