package dev.fixdex.app;

import dev.fixdex.cache.IndexCache;
import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Entry;
import dev.fixdex.search.EntryEdit;
import dev.fixdex.search.IndexDocument;
import dev.fixdex.search.IndexDocuments;
import dev.fixdex.search.SearchIndexWriter;
import dev.fixdex.search.Standing;
import dev.fixdex.search.StoredEntries;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings a knowledge base's index up to date, and notes what it was made from. Until it is finished
 * nothing of it counts. Thread-safe but for its beginning and its end.
 */
final class IndexStage implements Indexing {
  private static final String FINGERPRINT = ".fingerprint";

  /** Edits that are worth being followed one by one. */
  private static final int MOST_EDITS = 32;

  private final CacheFolder cache;
  private final String name;
  private final IndexCache made;
  private final Map<String, ContentHash> before;
  private final Optional<StoredEntries> stored;
  private final SearchIndexWriter writer;
  private final Map<String, ContentHash> now = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean();

  /** What became of entries, unless there are too many. */
  private final Queue<EntryEdit> edits = new ConcurrentLinkedQueue<>();

  /** Whether something was done that is not among the edits. */
  private final AtomicBoolean more = new AtomicBoolean();

  private IndexStage(
      CacheFolder cache,
      String name,
      IndexCache made,
      Map<String, ContentHash> before,
      Optional<StoredEntries> stored,
      SearchIndexWriter writer) {
    this.cache = cache;
    this.name = name;
    this.made = made;
    this.before = before;
    this.stored = stored;
    this.writer = writer;
    this.changed.set(stored.isEmpty());
  }

  /**
   * What an index holds when it is finished.
   *
   * @param state names that
   * @param edits since an earlier state, if it is known what was done since
   */
  record Finished(String state, Optional<Edits> edits) {}

  /**
   * What was done to an index.
   *
   * @param since names the state before
   */
  record Edits(String since, List<EntryEdit> edits) {}

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
    Map<String, ContentHash> before = made.read().orElse(Map.of());
    Optional<StoredEntries> stored =
        before.isEmpty() ? Optional.empty() : stored(folder, made.state(before));
    SearchIndexWriter writer =
        IndexIo.of(
            folder,
            () ->
                stored.isPresent()
                    ? SearchIndexWriter.update(folder, synonyms)
                    : SearchIndexWriter.create(folder, synonyms));
    return new IndexStage(
        base.cache(), name, made, stored.isPresent() ? before : Map.of(), stored, writer);
  }

  private static Optional<StoredEntries> stored(Path folder, String state) {
    try {
      return IndexIo.of(
          folder,
          () -> {
            Optional<StoredEntries> stored = StoredEntries.open(folder);
            if (stored.isPresent() && !stored.get().state().equals(Optional.of(state))) {
              stored.get().close();
              return Optional.empty();
            }
            return stored;
          });
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
      KnowledgeBase base, Map<String, Stamp> files, boolean drafts, String build) {
    return Fingerprint.of(base, files, name(drafts) + ' ' + build);
  }

  /** Whether the index that is there was made from just that. */
  static boolean isCurrent(KnowledgeBase base, boolean drafts, String fingerprint) {
    return base.cache().text(name(drafts) + FINGERPRINT).filter(fingerprint::equals).isPresent();
  }

  @Override
  public boolean keep(String id, ContentHash content) {
    boolean same = content.equals(before.get(id));
    if (same) {
      put(id, content);
    }
    return same;
  }

  @Override
  public void add(Entry entry, ContentHash content) {
    changed.set(true);
    Standing standing =
        entry.status().equals("deprecated") ? Standing.DEPRECATED : Standing.CURRENT;
    IndexDocument document = IndexDocuments.of(entry, standing);
    IndexIo.of(
        Path.of(entry.path()),
        () -> {
          note(entry.id(), Optional.of(document));
          if (before.containsKey(entry.id())) {
            writer.replace(document);
          } else {
            writer.add(document);
          }
          return true;
        });
    put(entry.id(), content);
  }

  private void put(String id, ContentHash content) {
    if (now.put(id, content) != null) {
      more.set(true); // two entries have one id
    }
  }

  private void note(String id, Optional<IndexDocument> after) throws IOException {
    if (edits.size() >= MOST_EDITS || more.get() || stored.isEmpty()) {
      more.set(true);
      return;
    }
    Optional<IndexDocument> known = stored.get().find(id);
    if (known.isPresent() == before.containsKey(id)) {
      edits.add(new EntryEdit(known, after));
    } else {
      more.set(true); // two entries had one id
    }
  }

  @Override
  public Optional<Finished> finish(String fingerprint) {
    String state = made.state(now);
    IndexIo.of(
        Path.of(name),
        () -> {
          for (String id : before.keySet()) {
            if (!now.containsKey(id)) {
              note(id, Optional.empty());
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
    Optional<Edits> known =
        stored.isPresent() && !more.get()
            ? Optional.of(new Edits(made.state(before), List.copyOf(edits)))
            : Optional.empty();
    return Optional.of(new Finished(state, known));
  }

  @Override
  public void close() {
    IndexIo.of(
        Path.of(name),
        () -> {
          try (SearchIndexWriter _ = writer) {
            if (stored.isPresent()) {
              stored.get().close();
            }
          }
          return true;
        });
  }
}
