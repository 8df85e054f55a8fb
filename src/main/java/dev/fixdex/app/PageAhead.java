package dev.fixdex.app;

import dev.fixdex.cache.Structure;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.render.SiteFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders the page of an entry of which nothing but the text was edited, ahead of the build that
 * lints, looks at all other entries and writes it: most saves are of this kind, and somebody waits
 * for the page.
 */
public final class PageAhead {
  private PageAhead() {}

  /**
   * The files of an entry as the next build will write them; empty when that build may write other
   * pages too, or when there is any doubt. Reads this one entry, whatever the number of others.
   *
   * @param base as it was built last, drafts included, by a process that remembers it
   * @param path of the entry's file in it
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   * @throws dev.fixdex.disk.DiskException when the file is gone, or cannot be read
   * @throws dev.fixdex.render.TemplateException when the theme has a mistake
   */
  public static Optional<List<SiteFile>> of(KnowledgeBase base, String path, String build) {
    Reading reading = new Reading(base);
    return CatalogStage.remembered(base, build)
        .filter(facts -> isSame(facts, path, reading))
        .flatMap(facts -> PageStage.remembered(base, true, build, facts.form()))
        .flatMap(pages ->
            Optional.ofNullable(pages.shown(path)).flatMap(entry -> files(entry, pages, reading)));
  }

  /** Whether what others know of an entry is what they knew. */
  private static boolean isSame(CatalogStage.Facts facts, String path, Reading reading) {
    return reading
        .bytes(path)
        .map(bytes -> reading.digest(path, bytes))
        .filter(Reading.Facts::lasting)
        .map(read -> new Structure.Hasher().of(read.digest().map(Digest::facts)))
        .filter(form -> form.equals(facts.forms().get(path)))
        .isPresent();
  }

  private static Optional<List<SiteFile>> files(
      CatalogEntry facts, PageStage pages, Reading reading) {
    Reading.Read read = reading.readWithHash(facts.path());
    return read.result() instanceof ReadResult.Accepted(Entry entry)
        ? reading.more(read, () -> files(facts, entry, pages), tooMuch -> Optional.empty())
        : Optional.empty();
  }

  private static Optional<List<SiteFile>> files(CatalogEntry facts, Entry entry, PageStage pages) {
    if (!PagePlanner.images(entry).isEmpty()) {
      return Optional.empty(); // pictures may have to be published first
    }
    Set<String> destinations = PagePlanner.destinations(entry);
    return pages
        .surroundings(facts, destinations, Map.of())
        .map(around -> pages.files(entry, around));
  }
}
