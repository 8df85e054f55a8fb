package dev.fixdex.app;

import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.eval.JudgedQuery;
import dev.fixdex.eval.Run;
import dev.fixdex.search.Explanation;
import dev.fixdex.search.Filters;
import dev.fixdex.search.Hit;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.search.SearchRequest;
import dev.fixdex.search.SearchResult;
import dev.fixdex.source.ContentHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Answers questions to a knowledge base. Thread-safe. */
public final class Search implements AutoCloseable {
  private final Path folder;
  private final SearchIndex index;

  private Search(Path folder, SearchIndex index) {
    this.folder = folder;
    this.index = index;
  }

  /**
   * Searches a knowledge base as it is on disk now. Its index is only ever a cache: it is made anew
   * when anything changed, or when it cannot be read.
   *
   * @param drafts whether drafts are found too
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  public static Search in(KnowledgeBase base, boolean drafts, String build) {
    SortedMap<String, Stamp> files = base.content().stamps();
    String fingerprint = IndexStage.fingerprint(base, files, drafts, build);
    if (IndexStage.isCurrent(base, drafts, fingerprint)) {
      try {
        return open(base, drafts);
      } catch (RuntimeException e) {
        // A damaged cache is as good as none; what is really wrong shows when it is made anew.
      }
    }
    write(base, files, drafts, build, fingerprint);
    return open(base, drafts);
  }

  private static Search open(KnowledgeBase base, boolean drafts) {
    Path folder = IndexStage.folder(base, drafts);
    return new Search(folder, IndexIo.of(folder, () -> SearchIndex.open(folder)));
  }

  private static void write(
      KnowledgeBase base,
      SortedMap<String, Stamp> files,
      boolean drafts,
      String build,
      String fingerprint) {
    Reading reading = new Reading(base);
    try (BuildLock _ = BuildLock.take(base.cache());
        Workers workers = Workers.forAllProcessors();
        IndexStage stage = IndexStage.begin(base, drafts, build)) {
      CatalogStage.Facts facts = CatalogStage.read(base, files, reading, workers, build);
      List<CatalogEntry> entries =
          facts.catalog().published(drafts).addressed().stream()
              .filter(entry ->
                  !facts
                      .content(entry.path())
                      .filter(content -> stage.keep(entry.id().value(), content))
                      .isPresent())
              .toList();
      workers.inOrder(
          entries,
          entry -> {
            if (reading.readWithHash(entry.path())
                instanceof
                Reading.Read(ReadResult.Accepted(Entry read), Optional<ContentHash> of)) {
              of.ifPresent(content -> stage.add(read, content));
            }
            return entry;
          },
          entry -> {});
      stage.finish(fingerprint);
    }
  }

  /** Number of entries that can be found. */
  public int size() {
    return index.size();
  }

  /** The entries that answer a request, best first. */
  public SearchResult search(SearchRequest request) {
    return IndexIo.of(folder, () -> index.search(request));
  }

  /** Whether an entry with this id can be found. */
  public boolean has(String id) {
    return IndexIo.of(folder, () -> index.has(id));
  }

  /** The words that entries have for a facet, in order. */
  public Set<String> values(String facet) {
    return IndexIo.of(folder, () -> index.values(facet));
  }

  /** Asks judged queries, one after the other. */
  public Run run(List<JudgedQuery> queries, int limit) {
    return Run.of(
        queries,
        text ->
            search(new SearchRequest(text, limit, Filters.NONE)).hits().stream()
                .map(Hit::id)
                .toList());
  }

  /** Why the first answers to a request are where they are, best first. */
  public List<Explanation> explain(SearchRequest request) {
    return IndexIo.of(folder, () -> index.explain(request));
  }

  @Override
  public void close() {
    IndexIo.of(
        folder,
        () -> {
          index.close();
          return true;
        });
  }
}
