package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder.Content;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.Map;
import java.util.Optional;

/** From a file of a knowledge base to an entry. Thread-safe. */
final class Reading {
  private final KnowledgeBase base;
  private final Map<String, byte[]> instead;
  private final SourceDecoder decoder;
  private final EntryReader reader;

  Reading(KnowledgeBase base) {
    this(base, Map.of());
  }

  /**
   * Reads some files otherwise than from the disk.
   *
   * @param instead content by path; not copied, and not to be changed while files are read
   */
  Reading(KnowledgeBase base, Map<String, byte[]> instead) {
    this.base = base;
    this.instead = instead;
    this.decoder = new SourceDecoder(base.settings().outline().signs());
    this.reader = new EntryReader(base.settings().outline());
  }

  private Content content(String path) {
    byte[] bytes = instead.get(path);
    return bytes == null ? base.content().read(path) : new Content.Bytes(bytes);
  }

  /** Whether a file is read otherwise than from the disk. */
  boolean isInstead(String path) {
    return instead.containsKey(path);
  }

  /** A file's text; empty for one that is too large to be an entry. */
  SourceText source(String path) {
    return switch (content(path)) {
      case Content.Bytes(byte[] bytes) -> decoder.decode(path, bytes);
      case Content.TooLarge _ -> SourceText.of(path, "");
    };
  }

  ReadResult read(String path) {
    return switch (content(path)) {
      case Content.Bytes(byte[] bytes) -> reader.read(decoder.decode(path, bytes));
      case Content.TooLarge(long size) -> {
        String reason = "The file has %,d bytes, more than an entry may have".formatted(size);
        yield new ReadResult.Rejected(SourceText.of(path, ""), Span.at(0), reason);
      }
    };
  }

  /** What the catalog knows of a file; empty for one that cannot be an entry. */
  Optional<CatalogEntry> facts(String path) {
    return switch (content(path)) {
      case Content.Bytes(byte[] bytes) -> reader.facts(decoder.decode(path, bytes));
      case Content.TooLarge _ -> Optional.empty();
    };
  }
}
