package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads of every entry what the others need to know of it. */
final class CatalogStage {
  private CatalogStage() {}

  /** The catalog of a knowledge base, drafts included. */
  static Catalog read(KnowledgeBase base) {
    try (Workers workers = Workers.forAllProcessors()) {
      return read(base, base.content().paths(), new Reading(base), workers);
    }
  }

  /** The catalog of some files; those that are as they were are not read again. */
  static Catalog read(KnowledgeBase base, List<String> paths, Reading reading, Workers workers) {
    return read(base, paths, reading, workers, ProgramBuild.id());
  }

  /**
   * The same.
   *
   * @param build what {@link ProgramBuild} says, or another name of what made the cache
   */
  static Catalog read(
      KnowledgeBase base, List<String> paths, Reading reading, Workers workers, String build) {
    CatalogCache cache = CatalogCache.of(base, build);
    Map<String, CatalogCache.Known> now = new LinkedHashMap<>();
    List<CatalogEntry> entries = new ArrayList<>();
    workers.inOrder(
        paths,
        path -> new Read(path, known(base, path, cache, reading)),
        read -> {
          now.put(read.path(), read.known());
          read.known().facts().ifPresent(entries::add);
        });
    // What is read otherwise than from the disk is not what the file's stamp stands for.
    if (paths.stream().noneMatch(reading::isInstead) && !cache.isOf(now)) {
      cache.keep(now);
    }
    return Catalog.of(entries);
  }

  private record Read(String path, CatalogCache.Known known) {}

  private static CatalogCache.Known known(
      KnowledgeBase base, String path, CatalogCache cache, Reading reading) {
    // Before the content: a change in between must look like one the next time.
    ContentFolder.Stamp stamp = base.content().stamp(path);
    CatalogCache.Known known = reading.isInstead(path) ? null : cache.find(path, stamp);
    return known != null ? known : new CatalogCache.Known(stamp, reading.facts(path));
  }
}
