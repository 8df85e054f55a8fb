package dev.fixdex.app;

import static java.util.Objects.requireNonNull;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.diagnose.BrowserSignatures;
import dev.fixdex.diagnose.Remedy;
import dev.fixdex.diagnose.Subject;
import dev.fixdex.diagnose.Subjects;
import dev.fixdex.search.BrowserIndex;
import dev.fixdex.search.BrowserIndexEdit;
import dev.fixdex.search.EntryEdit;
import dev.fixdex.search.IndexDocument;
import dev.fixdex.search.PublishedIndex;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files that the pages' search and their diagnosis of logs read. */
final class SearchFiles {
  private static final Room SEARCH = new Room("search");
  private static final Room DIAGNOSE = new Room("diagnose");

  private final SiteFiles files;
  private final Workers workers;
  private final OldObjects oldObjects;

  SearchFiles(SiteFiles files, Workers workers, OldObjects oldObjects) {
    this.files = files;
    this.workers = workers;
    this.oldObjects = oldObjects;
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

  /** Whether a site has any. */
  static boolean canKeep(SiteFiles files) {
    return files.before(SEARCH.name()).isPresent() && files.before(DIAGNOSE.name()).isPresent();
  }

  /** Leaves them as they are, whatever is in the index. */
  void keep() {
    for (Room room : List.of(SEARCH, DIAGNOSE)) {
      files.before(room.name()).ifPresent(unit -> files.keep(room.name(), unit));
      keepParts(room);
    }
  }

  private void keepParts(Room room) {
    files
        .namesBefore(room.part())
        .forEach(name -> files.before(name).ifPresent(part -> files.keep(name, part)));
  }

  /**
   * Exports an index.
   *
   * @param finished what the index holds
   */
  void export(Path folder, IndexStage.Finished finished) {
    ContentHash form = ContentHash.of(finished.state());
    if (isCurrent(SEARCH, form) && isCurrent(DIAGNOSE, form)) {
      keep();
      return;
    }
    IndexIo.of(
        folder,
        () -> {
          try (SearchIndex index = SearchIndex.open(folder)) {
            search(index, form, edits(SEARCH, finished));
            oldObjects.collect();
            diagnose(index, form, edits(DIAGNOSE, finished));
          }
          return true;
        });
  }

  private boolean isCurrent(Room room, ContentHash form) {
    return files.before(room.name()).filter(unit -> unit.form().equals(form)).isPresent();
  }

  /** What was done since files were made; empty when that is not known. */
  private Optional<List<EntryEdit>> edits(Room room, IndexStage.Finished finished) {
    return finished
        .edits()
        .filter(edits -> isCurrent(room, ContentHash.of(edits.since())))
        .map(IndexStage.Edits::edits);
  }

  private void search(SearchIndex index, ContentHash form, Optional<List<EntryEdit>> edits)
      throws IOException {
    Optional<BrowserIndexEdit> edit =
        edits.flatMap(done -> BrowserIndexEdit.of(index, done, published(SEARCH)));
    if (edit.isPresent()) {
      edit.get().parts().forEach(part -> write(SEARCH, part));
      write(SEARCH, form, edit.get().manifest());
    } else {
      BrowserIndex browser = new BrowserIndex(index);
      List<BrowserPart> parts = write(SEARCH, browser.parts());
      write(SEARCH, form, browser.manifest(parts));
    }
  }

  private PublishedIndex published(Room room) {
    return new PublishedIndex() {
      @Override
      public Optional<ContentHash> form(String part) {
        return files.before(room.part() + part).map(SiteCache.Unit::form);
      }

      @Override
      public byte[] file(String name) {
        return files.read(room.folder() + name);
      }
    };
  }

  private void diagnose(SearchIndex index, ContentHash form, Optional<List<EntryEdit>> edits)
      throws IOException {
    Optional<SiteCache.Unit> before =
        files
            .before(DIAGNOSE.name())
            .filter(unit -> edits.filter(SearchFiles::leavesDiagnosis).isPresent());
    if (before.isPresent()) {
      keepParts(DIAGNOSE);
      files.keepAs(DIAGNOSE.name(), form, before.get());
    } else {
      BrowserSignatures signatures = signatures(index);
      oldObjects.collect();
      List<BrowserPart> others = write(DIAGNOSE, signatures.parts());
      write(DIAGNOSE, form, signatures.manifest(others));
    }
  }

  /** Whether nothing that the diagnosis is made of is among some edits. */
  private static boolean leavesDiagnosis(List<EntryEdit> edits) {
    return edits.stream()
        .allMatch(edit -> diagnosed(edit.before()).equals(diagnosed(edit.after())));
  }

  /** What the diagnosis is made of. */
  private record Diagnosed(Subject subject, Remedy remedy) {}

  /** What the diagnosis knows of an entry; empty when it has no error text. */
  private static Optional<Diagnosed> diagnosed(Optional<IndexDocument> entry) {
    return entry
        .filter(SearchFiles::isDiagnosed)
        .map(document -> new Diagnosed(Subjects.of(document), Remedy.of(document)));
  }

  private static boolean isDiagnosed(IndexDocument document) {
    return !document.quotes().isEmpty();
  }

  private BrowserSignatures signatures(SearchIndex index) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int entry = 0; entry < index.size(); entry++) {
      IndexDocument document = index.document(entry);
      if (isDiagnosed(document)) {
        subjects.add(Subjects.of(document));
        numbers.put(document.url(), entry);
      }
    }
    oldObjects.collect();
    return new BrowserSignatures(
        subjects,
        index.synonyms(),
        subject -> remedy(index, requireNonNull(numbers.get(subject.url()))));
  }

  private static Remedy remedy(SearchIndex index, int entry) {
    try {
      return Remedy.of(index.document(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
