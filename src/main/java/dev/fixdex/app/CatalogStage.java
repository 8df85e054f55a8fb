package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.ReadResult;
import java.util.ArrayList;
import java.util.List;

/** Reads a knowledge base for its catalog alone. */
final class CatalogStage {
  private CatalogStage() {}

  static Catalog read(KnowledgeBase base) {
    Reading reading = new Reading(base);
    List<CatalogEntry> entries = new ArrayList<>();
    try (Workers workers = Workers.forAllProcessors()) {
      workers.inOrder(
          base.content().paths(),
          reading::read,
          result -> {
            if (result instanceof ReadResult.Accepted(var entry)) {
              entries.add(CatalogEntry.of(entry));
            }
          });
    }
    return Catalog.of(entries);
  }
}
