package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import java.util.ArrayList;
import java.util.List;

/** Reads of every entry what the others need to know of it. */
final class CatalogStage {
  private CatalogStage() {}

  /** The catalog of a knowledge base, drafts included. */
  static Catalog read(KnowledgeBase base) {
    try (Workers workers = Workers.forAllProcessors()) {
      return read(base.content().paths(), new Reading(base), workers);
    }
  }

  /** The catalog of some files. */
  static Catalog read(List<String> paths, Reading reading, Workers workers) {
    List<CatalogEntry> entries = new ArrayList<>();
    workers.inOrder(paths, reading::facts, facts -> facts.ifPresent(entries::add));
    return Catalog.of(entries);
  }
}
