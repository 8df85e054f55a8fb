package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;

/** A rule about an entry among the others, from what the catalog knows of them. */
public non-sealed interface CatalogRule extends Rule {
  /** Reports what is wrong with an entry of a knowledge base. */
  void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter);
}
