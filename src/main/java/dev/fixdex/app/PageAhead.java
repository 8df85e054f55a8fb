package dev.fixdex.app;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.render.SiteFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return CatalogStage.remembered(base, build)
        .filter(_ -> base.isAsRead())
        .flatMap(facts -> PageStage.remembered(base, true, build, facts.form()))
        .flatMap(pages -> files(path, pages, new Reading(base)));
  }

  private static Optional<List<SiteFile>> files(String path, PageStage pages, Reading reading) {
    Reading.Read read = reading.readWithHash(path);
    return read.result() instanceof ReadResult.Accepted(Entry entry)
        ? reading.more(read, () -> files(entry, pages), _ -> Optional.empty())
        : Optional.empty();
  }

  private static Optional<List<SiteFile>> files(Entry entry, PageStage pages) {
    CatalogEntry facts = CatalogEntry.of(entry);
    boolean pictures = !PagePlanner.images(entry).isEmpty(); // which may have to be published first
    if (pictures || !facts.equals(pages.shown(entry.path()))) {
      return Optional.empty();
    }
    return pages
        .surroundings(facts, PagePlanner.destinations(entry), Map.of())
        .map(around -> pages.files(entry, around));
  }
}
