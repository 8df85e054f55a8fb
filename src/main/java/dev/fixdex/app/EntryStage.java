package dev.fixdex.app;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.cache.Structure;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.page.Surroundings;
import dev.fixdex.picture.Picture;
import dev.fixdex.render.SiteFile;
import dev.fixdex.source.ContentHash;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the pages of an entry and its part of the index, unless they are there. Thread-safe. */
final class EntryStage {
  /** How the names of the units of a site's files begin that are an entry's. */
  static final String UNIT = "entry ";

  private final CatalogStage.Facts facts;
  private final Reading reading;
  private final PageStage pages;
  private final Pictures pictures;
  private final ShownPictures shown;
  private final SiteFiles files;
  private final Indexing index;
  private final boolean sameCatalog;
  private final Structure.Hasher hasher;

  /**
   * @param shown takes note of the pictures that entries show
   * @param sameCatalog whether the catalog of what is published is that of the last build
   */
  EntryStage(
      CatalogStage.Facts facts,
      Reading reading,
      PageStage pages,
      Pictures pictures,
      ShownPictures shown,
      SiteFiles files,
      Indexing index,
      boolean sameCatalog,
      Structure.Hasher hasher) {
    this.facts = facts;
    this.reading = reading;
    this.pages = pages;
    this.pictures = pictures;
    this.shown = shown;
    this.files = files;
    this.index = index;
    this.sameCatalog = sameCatalog;
    this.hasher = hasher;
  }

  /** Whether there is nothing to write for a file, be it as it was or not shown at all. */
  boolean isKept(String path) {
    CatalogEntry entry = pages.shown(path);
    if (entry == null) {
      return true;
    }
    Optional<ContentHash> content = facts.content(path);
    Optional<SiteCache.Unit> unit =
        files
            .before(UNIT + path)
            .filter(known -> Optional.of(known.content()).equals(content))
            .filter(known ->
                (sameCatalog && known.images().isEmpty())
                    || form(entry, known).equals(known.form()));
    boolean kept =
        unit.isPresent()
            && (unit.get().files().isEmpty()
                || index.keep(entry.id().value(), unit.get().content()));
    if (kept) {
      files.keep(UNIT + path, unit.get());
      if (!unit.get().files().isEmpty()) {
        shown.add(path, unit.get().images());
      }
    }
    return kept;
  }

  private ContentHash form(CatalogEntry entry, SiteCache.Unit unit) {
    Set<String> destinations = new HashSet<>(unit.destinations());
    Map<String, Picture.Shown> its = pictures.shown(entry.path(), unit.images());
    return hasher.of(unit.content(), pages.surroundings(entry, destinations, its));
  }

  /** What was read, or a rejection in its place when the page cannot be made. */
  Reading.Read publish(Reading.Read read) {
    return reading.more(
        read,
        () -> {
          show(read);
          return read;
        },
        rejected -> rejected);
  }

  private void show(Reading.Read read) {
    if (read.result() instanceof ReadResult.Accepted(Entry entry) && read.content().isPresent()) {
      ContentHash content = read.content().get();
      Set<String> destinations = PagePlanner.destinations(entry);
      Set<String> images = PagePlanner.images(entry);
      Optional<Surroundings> surroundings =
          pages.surroundings(
              facts(entry, content), destinations, pictures.shown(entry.path(), images));
      List<SiteFile> own = surroundings.map(around -> pages.files(entry, around)).orElse(List.of());
      files.write(
          UNIT + entry.path(),
          content,
          hasher.of(content, surroundings),
          List.copyOf(destinations),
          List.copyOf(images),
          to -> own.forEach(file -> to.accept(file.path(), file.bytes())));
      if (surroundings.isPresent()) {
        shown.add(entry.path(), images);
        if (!index.keep(entry.id(), content)) {
          index.add(entry, content);
        }
      }
    }
  }

  /** The entry's facts; read anew when the file was changed meanwhile. */
  private CatalogEntry facts(Entry entry, ContentHash content) {
    CatalogEntry known = pages.shown(entry.path());
    boolean same = facts.content(entry.path()).equals(Optional.of(content));
    return known != null && same ? known : CatalogEntry.of(entry);
  }
}
