package dev.fixdex.app;

import dev.fixdex.cache.IndexCache;
import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.entry.Entry;
import dev.fixdex.search.IndexDocuments;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.search.SearchIndexWriter;
import dev.fixdex.search.Standing;
import dev.fixdex.source.ContentHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings a knowledge base's index up to date, and notes what it was made from. Until it is finished
 * nothing of it counts. Thread-safe but for its beginning and its end.
 */
final class IndexStage implements AutoCloseable {
  private static final String FINGERPRINT = ".fingerprint";

  private final CacheFolder cache;
  private final String name;
  private final IndexCache made;
  private final Map<String, ContentHash> before;
  private final SearchIndexWriter writer;
  private final Map<String, ContentHash> now = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean();

  private IndexStage(
      CacheFolder cache,
      String name,
      IndexCache made,
      Optional<Map<String, ContentHash>> before,
      SearchIndexWriter writer) {
    this.cache = cache;
    this.name = name;
    this.made = made;
    this.before = before.orElse(Map.of());
    this.writer = writer;
    this.changed.set(before.isEmpty());
  }

  /**
   * Begins to change the index that is there, or to write one in its place.
   *
   * @param drafts whether drafts are in it
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  static IndexStage begin(KnowledgeBase base, boolean drafts, String build) {
    String name = name(drafts);
    base.cache().forget(name + FINGERPRINT);
    Path folder = folder(base, drafts);
    List<List<String>> synonyms = base.settings().synonyms();
    IndexCache made = new IndexCache(base.cache(), name, Origin.ofFacts(base, build));
    Optional<Map<String, ContentHash>> before =
        made.read().filter(contents -> Optional.of(made.state(contents)).equals(state(folder)));
    SearchIndexWriter writer =
        IndexIo.of(
            folder,
            () ->
                before.isPresent()
                    ? SearchIndexWriter.update(folder, synonyms)
                    : SearchIndexWriter.create(folder, synonyms));
    return new IndexStage(base.cache(), name, made, before, writer);
  }

  private static Optional<String> state(Path folder) {
    try {
      return IndexIo.of(folder, () -> SearchIndex.state(folder));
    } catch (RuntimeException e) {
      return Optional.empty(); // an index that cannot be read is written anew
    }
  }

  private static String name(boolean drafts) {
    return drafts ? "index-drafts" : "index";
  }

  /** Where a knowledge base's index is. */
  static Path folder(KnowledgeBase base, boolean drafts) {
    return base.cache().folder(name(drafts));
  }

  /** What the index is to be made from now. */
  static String fingerprint(
      KnowledgeBase base, Map<String, ContentFolder.Stamp> files, boolean drafts, String build) {
    return Fingerprint.of(base, files, name(drafts) + ' ' + build);
  }

  /** Whether the index that is there was made from just that. */
  static boolean isCurrent(KnowledgeBase base, boolean drafts, String fingerprint) {
    return base.cache().text(name(drafts) + FINGERPRINT).filter(fingerprint::equals).isPresent();
  }

  /** Leaves an entry as it is in the index, if it was made from this content. */
  boolean keep(String id, ContentHash content) {
    boolean same = content.equals(before.get(id));
    if (same) {
      now.put(id, content);
    }
    return same;
  }

  /** Adds an entry, in place of what the index had of it. */
  void add(Entry entry, ContentHash content) {
    changed.set(true);
    Standing standing =
        entry.status().equals("deprecated") ? Standing.DEPRECATED : Standing.CURRENT;
    IndexIo.of(
        Path.of(entry.path()),
        () -> {
          if (before.containsKey(entry.id())) {
            writer.replace(IndexDocuments.of(entry, standing));
          } else {
            writer.add(IndexDocuments.of(entry, standing));
          }
          return true;
        });
    now.put(entry.id(), content);
  }

  /**
   * Takes out what was neither kept nor added, and makes the index count.
   *
   * @param fingerprint of what it was made from
   * @return a name for what the index holds now
   */
  String finish(String fingerprint) {
    String state = made.state(now);
    IndexIo.of(
        Path.of(name),
        () -> {
          for (String id : before.keySet()) {
            if (!now.containsKey(id)) {
              writer.remove(id);
              changed.set(true);
            }
          }
          if (changed.get()) {
            writer.commit(state);
            made.keep(now);
          }
          return changed.get();
        });
    cache.keep(name + FINGERPRINT, fingerprint);
    return state;
  }

  @Override
  public void close() {
    IndexIo.of(
        Path.of(name),
        () -> {
          writer.close();
          return true;
        });
  }
}
