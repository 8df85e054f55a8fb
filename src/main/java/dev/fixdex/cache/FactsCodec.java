package dev.fixdex.cache;

import dev.fixdex.entry.CatalogEntry;
import java.time.LocalDate;

/** The facts of entries as bytes. */
final class FactsCodec {
  private FactsCodec() {}

  static void write(CacheOutput out, CatalogEntry entry) {
    out.located(entry.id());
    out.text(entry.title());
    out.text(entry.tldr());
    out.texts(entry.codes());
    out.text(entry.fixTime());
    out.optional(entry.category());
    out.optional(entry.platform());
    out.texts(entry.technologies());
    out.optional(entry.complexity().map(String::valueOf));
    out.optional(entry.criticality());
    out.texts(entry.tags());
    out.optional(entry.created().map(LocalDate::toString));
    out.optional(entry.updated().map(LocalDate::toString));
    out.optional(entry.reviewed().map(LocalDate::toString));
    out.text(entry.status());
    out.all(entry.related(), CacheOutput::located);
    out.all(entry.aliases(), CacheOutput::located);
  }

  static CatalogEntry read(String path, CacheInput in) {
    return new CatalogEntry(
        path,
        in.located(),
        in.text(),
        in.text(),
        in.texts(),
        in.text(),
        in.optional(),
        in.optional(),
        in.texts(),
        in.optional().map(Integer::valueOf),
        in.optional(),
        in.texts(),
        in.optional().map(LocalDate::parse),
        in.optional().map(LocalDate::parse),
        in.optional().map(LocalDate::parse),
        in.text(),
        in.all(CacheInput::located),
        in.all(CacheInput::located));
  }
}
