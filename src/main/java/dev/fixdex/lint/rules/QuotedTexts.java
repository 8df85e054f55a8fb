package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Likeness.Quoted;
import dev.fixdex.entry.QuotedWords;
import java.util.List;

/** The error texts of an entry that say enough to be told from others. */
final class QuotedTexts {
  private QuotedTexts() {}

  static List<Quoted> of(CatalogEntry entry, Catalog catalog) {
    return catalog.likeness(entry).map(Likeness::errorTexts).orElse(List.of()).stream()
        .filter(quoted -> QuotedWords.isTelling(quoted.words()))
        .toList();
  }

  /** Whether neither of two entries is known to take the other's place. */
  static boolean areStrangers(CatalogEntry one, CatalogEntry other, Catalog catalog) {
    return !one.path().equals(other.path())
        && !one.status().equals("deprecated")
        && !other.status().equals("deprecated")
        && !catalog.areRelated(one, other);
  }
}
