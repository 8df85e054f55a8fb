package dev.fixdex.app;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.diagnose.BrowserSignatures;
import dev.fixdex.diagnose.Signatures;
import dev.fixdex.diagnose.Subject;
import dev.fixdex.diagnose.Subjects;
import dev.fixdex.search.BrowserIndex;
import dev.fixdex.search.IndexDocument;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The files that the pages' search and their diagnosis of logs read. */
final class SearchFiles {
  private static final Room SEARCH = new Room("search");
  private static final Room DIAGNOSE = new Room("diagnose");

  private final SiteFiles files;
  private final Workers workers;

  SearchFiles(SiteFiles files, Workers workers) {
    this.files = files;
    this.workers = workers;
  }

  /**
   * A folder of the site, relative to it.
   *
   * @param name of its manifest, as a unit of the site
   */
  private record Room(String name) {
    String folder() {
      return name + "/";
    }

    /** How the names of its other units begin. */
    String part() {
      return name + " part ";
    }
  }

  /** Leaves them as they are, whatever is in the index; false when there are none. */
  boolean keep() {
    Optional<SiteCache.Unit> search = files.before(SEARCH.name());
    Optional<SiteCache.Unit> diagnose = files.before(DIAGNOSE.name());
    if (search.isEmpty() || diagnose.isEmpty()) {
      return false;
    }
    keep(SEARCH, search.get());
    keep(DIAGNOSE, diagnose.get());
    return true;
  }

  private void keep(Room room, SiteCache.Unit manifest) {
    files.keep(room.name(), manifest);
    files
        .namesBefore(room.part())
        .forEach(name -> files.before(name).ifPresent(part -> files.keep(name, part)));
  }

  /**
   * Exports an index.
   *
   * @param state names what the index holds
   */
  void export(Path folder, String state) {
    ContentHash form = ContentHash.of(state);
    if (isCurrent(SEARCH, form) && isCurrent(DIAGNOSE, form)) {
      keep();
      return;
    }
    IndexIo.of(
        folder,
        () -> {
          try (SearchIndex index = SearchIndex.open(folder)) {
            BrowserIndex browser = new BrowserIndex(index);
            List<BrowserPart> parts = write(SEARCH, browser.parts());
            write(SEARCH, form, browser.manifest(parts));
            BrowserSignatures signatures = signatures(index);
            List<BrowserPart> others = write(DIAGNOSE, signatures.parts());
            write(DIAGNOSE, form, signatures.manifest(others));
          }
          return true;
        });
  }

  private boolean isCurrent(Room room, ContentHash form) {
    return files.before(room.name()).filter(unit -> unit.form().equals(form)).isPresent();
  }

  private static BrowserSignatures signatures(SearchIndex index) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    Map<String, String> tldrs = new HashMap<>();
    for (int entry = 0; entry < index.size(); entry++) {
      IndexDocument document = index.document(entry);
      if (!document.quotes().isEmpty()) {
        subjects.add(Subjects.of(document));
        tldrs.put(document.url(), document.tldr());
      }
    }
    Function<Subject, String> tldr = subject -> tldrs.getOrDefault(subject.url(), "");
    return new BrowserSignatures(Signatures.of(subjects, index.synonyms()), tldr);
  }

  private List<BrowserPart> write(Room room, List<Supplier<BrowserPart>> making) {
    List<BrowserPart> parts = new ArrayList<>();
    workers.inOrder(making, part -> write(room, part.get()), parts::add);
    return parts;
  }

  private BrowserPart write(Room room, BrowserPart part) {
    String name = room.part() + part.name();
    if (!files.keptIfSame(name, part.form())) {
      files.write(
          name,
          part.form(),
          to -> part.write((file, bytes) -> to.accept(room.folder() + file, bytes)));
    }
    return part;
  }

  private void write(Room room, ContentHash form, byte[] manifest) {
    files.write(room.name(), form, to -> to.accept(room.folder() + Manifest.NAME, manifest));
  }
}
