package dev.fixdex.app;

import dev.fixdex.disk.Content;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.source.ContentHash;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/** From a file of a knowledge base to an entry. Thread-safe. */
final class Reading {
  private final KnowledgeBase base;
  private final Map<String, byte[]> instead;
  private final SourceDecoder decoder;
  private final EntryReader reader;
  private final EntryWork work = new EntryWork();
  private final LongAdder count = new LongAdder();

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
    this.decoder = new SourceDecoder(base.settings().types().signs());
    this.reader = new EntryReader(base.settings().types());
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
      case Content.TooLarge _, Content.Unusable _ -> SourceText.of(path, "");
    };
  }

  /**
   * An entry with the content that it was read from.
   *
   * @param content empty for a file that is too large to be an entry
   */
  record Read(ReadResult result, Optional<ContentHash> content) {}

  ReadResult read(String path) {
    return switch (content(path)) {
      case Content.Bytes(byte[] bytes) -> read(path, bytes).result();
      case Content.TooLarge(long size) -> tooLarge(path, size);
      case Content.Unusable unusable -> unusable(path, unusable);
    };
  }

  /** How many times a file was read, whole or for the catalog. */
  long count() {
    return count.sum();
  }

  private Read read(String path, byte[] bytes) {
    count.increment();
    return work.of(
        () ->
            new Read(reader.read(decoder.decode(path, bytes)), Optional.of(ContentHash.of(bytes))),
        trouble -> rejected(path, trouble));
  }

  /** What stands for an entry that this run cannot carry; nothing is to be kept of it. */
  private static Read rejected(String path, EntryWork.Trouble trouble) {
    SourceText none = SourceText.of(path, "");
    ReadResult rejected =
        new ReadResult.Rejected(none, Span.at(0), trouble.reason(), trouble.help());
    return new Read(rejected, Optional.empty());
  }

  /** As {@link #read}, with the content's hash. */
  Read readWithHash(String path) {
    return switch (content(path)) {
      case Content.Bytes(byte[] bytes) -> read(path, bytes);
      case Content.TooLarge(long size) -> new Read(tooLarge(path, size), Optional.empty());
      case Content.Unusable unusable -> new Read(unusable(path, unusable), Optional.empty());
    };
  }

  /** Does more with an entry that was read: it may turn out that it cannot be done only then. */
  <T> T more(Read read, Supplier<T> more, Function<Read, T> instead) {
    return work.of(
        more, trouble -> instead.apply(rejected(read.result().source().path(), trouble)));
  }

  private static ReadResult tooLarge(String path, long size) {
    String reason = "The file has %,d bytes, more than an entry may have".formatted(size);
    return new ReadResult.Rejected(SourceText.of(path, ""), Span.at(0), reason);
  }

  private static ReadResult unusable(String path, Content.Unusable content) {
    SourceText none = SourceText.of(path, "");
    return new ReadResult.Rejected(none, Span.at(0), content.reason(), content.help());
  }

  /** A file's bytes, not to be changed; empty for one that is too large to be an entry. */
  Optional<byte[]> bytes(String path) {
    return content(path) instanceof Content.Bytes(byte[] bytes)
        ? Optional.of(bytes)
        : Optional.empty();
  }

  /** What the catalog knows of a file with some content. */
  Facts digest(String path, byte[] bytes) {
    count.increment();
    return work.of(
        () -> new Facts(reader.digest(decoder.decode(path, bytes)), true),
        _ -> new Facts(Optional.empty(), false));
  }

  /**
   * What the catalog knows of a file with some content.
   *
   * @param digest empty for one that cannot be an entry
   * @param lasting whether the same would come of it in every other run
   */
  record Facts(Optional<Digest> digest, boolean lasting) {}
}
