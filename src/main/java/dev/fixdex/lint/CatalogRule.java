package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;

/** A rule about entries together. */
public non-sealed interface CatalogRule extends Rule {
  /** Reports what is wrong with a knowledge base. */
  void check(Catalog catalog, CatalogReporter reporter);
}
