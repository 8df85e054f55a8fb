package dev.fixdex.app;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.search.BrowserIndex;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import dev.fixdex.source.ContentHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that the pages' search reads. */
final class SearchFiles {
  /** Where they are, relative to the site. */
  private static final String FOLDER = "search/";

  private static final String MANIFEST = "search";
  private static final String PART = "search part ";

  private final SiteFiles files;
  private final Workers workers;

  SearchFiles(SiteFiles files, Workers workers) {
    this.files = files;
    this.workers = workers;
  }

  /** Leaves them as they are, whatever is in the index; false when there are none. */
  boolean keep() {
    Optional<SiteCache.Unit> manifest = files.before(MANIFEST);
    manifest.ifPresent(unit -> {
      files.keep(MANIFEST, unit);
      files
          .namesBefore(PART)
          .forEach(name -> files.before(name).ifPresent(part -> files.keep(name, part)));
    });
    return manifest.isPresent();
  }

  /**
   * Exports an index.
   *
   * @param state names what the index holds
   */
  void export(Path folder, String state) {
    ContentHash form = ContentHash.of(state);
    if (files.before(MANIFEST).filter(unit -> unit.form().equals(form)).isPresent()) {
      keep();
      return;
    }
    IndexIo.of(
        folder,
        () -> {
          try (SearchIndex index = SearchIndex.open(folder)) {
            BrowserIndex browser = new BrowserIndex(index);
            List<BrowserPart> parts = new ArrayList<>();
            workers.inOrder(browser.parts(), part -> write(part.get()), parts::add);
            byte[] manifest = browser.manifest(parts);
            files.write(MANIFEST, form, to -> to.accept(FOLDER + Manifest.NAME, manifest));
          }
          return true;
        });
  }

  private BrowserPart write(BrowserPart part) {
    String name = PART + part.name();
    if (!files.keptIfSame(name, part.form())) {
      files.write(
          name, part.form(), to -> part.write((file, bytes) -> to.accept(FOLDER + file, bytes)));
    }
    return part;
  }
}
