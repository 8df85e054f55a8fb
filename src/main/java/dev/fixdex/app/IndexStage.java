package dev.fixdex.app;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.entry.Entry;
import dev.fixdex.search.IndexDocuments;
import dev.fixdex.search.SearchIndexWriter;
import dev.fixdex.search.Standing;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a knowledge base's index, and notes what it was made from. Until it is finished nothing of
 * it counts.
 */
final class IndexStage implements AutoCloseable {
  private static final String FOLDER = "index";
  private static final String FINGERPRINT = "index.fingerprint";

  private final CacheFolder cache;
  private final String fingerprint;
  private final SearchIndexWriter writer;

  private IndexStage(CacheFolder cache, String fingerprint, SearchIndexWriter writer) {
    this.cache = cache;
    this.fingerprint = fingerprint;
    this.writer = writer;
  }

  /**
   * Begins an index in place of the one that is there.
   *
   * @param fingerprint of what it is made from
   */
  static IndexStage begin(KnowledgeBase base, String fingerprint) {
    base.cache().forget(FINGERPRINT);
    Path folder = folder(base);
    List<List<String>> synonyms = base.settings().synonyms();
    SearchIndexWriter writer = IndexIo.of(folder, () -> SearchIndexWriter.create(folder, synonyms));
    return new IndexStage(base.cache(), fingerprint, writer);
  }

  /** Where a knowledge base's index is. */
  static Path folder(KnowledgeBase base) {
    return base.cache().folder(FOLDER);
  }

  /** What the index is to be made from now. */
  static String fingerprint(
      KnowledgeBase base, List<String> paths, boolean drafts, String version) {
    return Fingerprint.of(base, paths, FOLDER + ' ' + version + (drafts ? " with drafts" : ""));
  }

  /** Whether the index that is there was made from just that. */
  static boolean isCurrent(KnowledgeBase base, String fingerprint) {
    return base.cache().text(FINGERPRINT).filter(fingerprint::equals).isPresent();
  }

  /** Adds an entry. Thread-safe. */
  void add(Entry entry) {
    Standing standing =
        entry.status().equals("deprecated") ? Standing.DEPRECATED : Standing.CURRENT;
    IndexIo.of(
        Path.of(entry.path()),
        () -> {
          writer.add(IndexDocuments.of(entry, standing));
          return true;
        });
  }

  /** Makes the index count. */
  void finish() {
    IndexIo.of(
        Path.of(FOLDER),
        () -> {
          writer.commit();
          return true;
        });
    cache.keep(FINGERPRINT, fingerprint);
  }

  @Override
  public void close() {
    IndexIo.of(
        Path.of(FOLDER),
        () -> {
          writer.close();
          return true;
        });
  }
}
