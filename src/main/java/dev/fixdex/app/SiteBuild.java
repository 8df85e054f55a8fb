package dev.fixdex.app;

import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.render.SiteFile;
import dev.fixdex.render.SiteRenderer;
import dev.fixdex.render.Theme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Builds a site: reads and lints all entries, renders and indexes them, and publishes the whole.
 *
 * <p>Entries are read twice, once for the catalog and once for their pages, so that never more than
 * a few are in memory: it grows with the catalog and not with the text.
 */
public final class SiteBuild {
  private final KnowledgeBase base;
  private final Options options;
  private final Phases phases = new Phases();
  private final AtomicInteger pages = new AtomicInteger();

  /** A build. */
  public SiteBuild(KnowledgeBase base, Options options) {
    this.base = base;
    this.options = options;
  }

  /**
   * How to build.
   *
   * @param output where the site goes, absolute
   * @param keepGoing whether lint errors do not stop the build
   * @param drafts whether drafts are published too
   * @param jobs number of threads
   * @param today in the author's time zone; used by the lint alone
   */
  public record Options(
      Path output, boolean keepGoing, boolean drafts, int jobs, LocalDate today) {}

  /**
   * What came of it.
   *
   * @param published whether there is a new site; if not, lint errors stood in the way
   * @param findings of the lint, by path and place
   * @param entries number of entries on the site
   * @param pages number of its HTML pages
   */
  public record Outcome(
      boolean published, List<Finding> findings, int entries, int pages, Phases phases) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /** Builds. One at a time for a knowledge base. */
  public Outcome run() {
    try (BuildLock _ = BuildLock.take(base.cache());
        Workers workers = new Workers(options.jobs())) {
      Survey survey = phases.time("read and lint", () -> Survey.of(base, workers, options.today()));
      boolean errors = survey.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
      if (errors && !options.keepGoing()) {
        return new Outcome(false, survey.findings(), 0, 0, phases);
      }
      Catalog catalog = published(survey.catalog());
      publish(catalog, workers);
      return new Outcome(true, survey.findings(), catalog.entries().size(), pages.get(), phases);
    }
  }

  private Catalog published(Catalog all) {
    List<CatalogEntry> entries =
        all.entries().stream()
            .filter(entry -> options.drafts() || !entry.status().equals("draft"))
            .toList();
    return Catalog.of(entries);
  }

  private void publish(Catalog catalog, Workers workers) {
    PagePlanner planner = new PagePlanner(base.settings(), catalog);
    Theme theme = new Theme(new FolderTheme(base.templates()));
    SiteRenderer renderer = new SiteRenderer(base.settings().site(), theme);
    try (SitePublisher publisher = SitePublisher.to(options.output())) {
      phases.time(
          "render and index", () -> entryPages(catalog, planner, renderer, publisher, workers));
      phases.time(
          "lists and feeds", () -> otherFiles(planner, renderer, theme, publisher, workers));
      phases.time("publish", publisher::publish);
    }
  }

  private void entryPages(
      Catalog catalog,
      PagePlanner planner,
      SiteRenderer renderer,
      SitePublisher publisher,
      Workers workers) {
    Reading reading = new Reading(base);
    List<String> paths = catalog.entries().stream().map(CatalogEntry::path).toList();
    workers.inOrder(
        paths,
        path -> {
          if (reading.read(path) instanceof ReadResult.Accepted(Entry entry)) {
            planner.entryPage(entry).ifPresent(page -> write(renderer.render(page), publisher));
          }
          return path;
        },
        path -> pages.incrementAndGet());
  }

  private void otherFiles(
      PagePlanner planner,
      SiteRenderer renderer,
      Theme theme,
      SitePublisher publisher,
      Workers workers) {
    workers.inOrder(
        planner.listPages().toList(),
        page -> {
          write(renderer.render(page), publisher);
          return page;
        },
        page -> pages.incrementAndGet());
    theme.assets().forEach(file -> write(file, publisher));
  }

  private static void write(SiteFile file, SitePublisher publisher) {
    publisher.write(file.path(), file.bytes());
  }
}
