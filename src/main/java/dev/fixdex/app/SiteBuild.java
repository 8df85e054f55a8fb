package dev.fixdex.app;

import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.SuppressionReader;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.render.EntryExport;
import dev.fixdex.render.SiteExtras;
import dev.fixdex.render.SiteFile;
import dev.fixdex.render.SiteRenderer;
import dev.fixdex.render.Theme;
import dev.fixdex.search.BrowserIndex;
import dev.fixdex.search.SearchIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Builds a site: reads the catalog, then reads, lints, renders and indexes entry by entry, and
 * publishes the whole. Of an entry only its facts stay in memory: it grows with the catalog and not
 * with the text.
 */
public final class SiteBuild {
  /** Where the browser looks for the search's data, relative to the site. */
  private static final String SEARCH_FOLDER = "search/";

  private final KnowledgeBase base;
  private final Options options;
  private final Phases phases = new Phases();

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
   * @param version of the program
   */
  public record Options(
      Path output, boolean keepGoing, boolean drafts, int jobs, LocalDate today, String version) {}

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
      List<String> paths = base.content().paths();
      Reading reading = new Reading(base);
      CatalogStage.Facts facts =
          phases.time("catalog", () -> CatalogStage.read(base, paths, reading, workers));
      Catalog all = facts.catalog();
      Set<String> rejected = new TreeSet<>();
      while (true) {
        Pass pass = new Pass(reading, workers, published(all, rejected), all);
        Outcome outcome = pass.run(paths);
        // The lists of this pass would link to entries that turned out to be unreadable.
        if (!rejected.addAll(pass.unreadable)) {
          return outcome;
        }
      }
    }
  }

  private Catalog published(Catalog all, Set<String> rejected) {
    List<CatalogEntry> entries =
        all.entries().stream()
            .filter(entry -> options.drafts() || !entry.status().equals("draft"))
            .filter(entry -> !rejected.contains(entry.path()))
            .toList();
    return Catalog.of(entries);
  }

  /** One way through all entries. */
  private final class Pass {
    private final Reading reading;
    private final Workers workers;
    private final Catalog catalog;
    private final Catalog linted;
    private final Linter linter;
    private final PagePlanner planner;
    private final Theme theme = new Theme(new FolderTheme(base.templates()));
    private final SiteRenderer renderer = new SiteRenderer(base.settings().site(), theme);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Suppression>> suppressions = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final AtomicInteger pages = new AtomicInteger();

    /**
     * @param catalog of what is published
     * @param linted of what is linted, drafts included
     */
    Pass(Reading reading, Workers workers, Catalog catalog, Catalog linted) {
      this.reading = reading;
      this.workers = workers;
      this.catalog = catalog;
      this.linted = linted;
      this.linter =
          new Linter(Rules.ALL, new LintContext(base.settings(), options.today(), linted));
      this.planner = new PagePlanner(base.settings(), catalog);
    }

    Outcome run(List<String> paths) {
      String fingerprint = IndexStage.fingerprint(base, paths, options.drafts(), options.version());
      try (SitePublisher publisher = SitePublisher.to(options.output());
          IndexStage index = IndexStage.begin(base, fingerprint)) {
        phases.time("lint, render, index", () -> entries(paths, publisher, index));
        findings.addAll(linter.lint(linted, reading::source));
        findings.sort(null);
        List<Finding> standing = linter.review(findings, suppressions, reading::source).findings();
        findings.clear();
        findings.addAll(standing);
        if (!unreadable.isEmpty() || stopped()) {
          return outcome(false);
        }
        phases.time("finish the index", index::finish);
        phases.time("lists and feeds", () -> otherFiles(publisher));
        phases.time("search data", () -> searchFiles(publisher));
        phases.time("publish", publisher::publish);
        return outcome(true);
      }
    }

    private Outcome outcome(boolean published) {
      return new Outcome(published, findings, catalog.entries().size(), pages.get(), phases);
    }

    private boolean stopped() {
      return !options.keepGoing()
          && findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    private void entries(List<String> paths, SitePublisher publisher, IndexStage index) {
      workers.inOrder(
          paths,
          path -> {
            ReadResult result = reading.read(path);
            publishEntry(result, publisher, index);
            List<Suppression> comments = SuppressionReader.read(result);
            return new Linted(path, linter.lint(result), comments, isListed(result));
          },
          done -> {
            findings.addAll(done.findings());
            suppressions.put(done.path(), done.suppressions());
            if (!done.asListed()) {
              unreadable.add(done.path());
            }
          });
    }

    private void publishEntry(ReadResult result, SitePublisher publisher, IndexStage index) {
      if (result instanceof ReadResult.Accepted(Entry entry)) {
        Optional<EntryPage> page = planner.entryPage(entry);
        if (page.isPresent()) {
          write(renderer.render(page.get()), publisher);
          EntryExport.files(base.settings().site(), page.get(), entry)
              .forEach(file -> write(file, publisher));
          index.add(entry);
          pages.incrementAndGet();
        }
      }
    }

    /** Whether a file that the lists name can be read. */
    private boolean isListed(ReadResult result) {
      return result instanceof ReadResult.Accepted || !catalog.has(result.source().path());
    }

    private void otherFiles(SitePublisher publisher) {
      workers.inOrder(
          planner.listPages().toList(),
          page -> {
            write(renderer.render(page), publisher);
            return page;
          },
          page -> pages.incrementAndGet());
      theme.assets().forEach(file -> write(file, publisher));
      new SiteExtras(base.settings().site(), planner)
          .files()
          .forEach(file -> write(file, publisher));
    }

    private void searchFiles(SitePublisher publisher) {
      Path folder = IndexStage.folder(base);
      IndexIo.of(
          folder,
          () -> {
            try (SearchIndex index = SearchIndex.open(folder)) {
              BrowserIndex.write(
                  index, (name, bytes) -> publisher.write(SEARCH_FOLDER + name, bytes));
            }
            return true;
          });
    }

    private static void write(SiteFile file, SitePublisher publisher) {
      publisher.write(file.path(), file.bytes());
    }
  }

  private record Linted(
      String path, List<Finding> findings, List<Suppression> suppressions, boolean asListed) {}
}
