package dev.fixdex.app;

import dev.fixdex.cache.LintCache;
import dev.fixdex.cache.LintCache.Linted;
import dev.fixdex.cache.SiteCache;
import dev.fixdex.cache.Structure;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;

/** One way through all entries, of which those that are as they were are passed over. */
final class SitePass {
  private final KnowledgeBase base;
  private final SiteBuild.Options options;
  private final Phases phases;
  private final CatalogStage.Facts facts;
  private final Before before;
  private final Reading reading;
  private final Pictures pictures;
  private final ShownPictures shown;
  private final Workers workers;
  private final Catalog catalog;
  private final EntryLint lint;
  private final Future<List<Finding>> together;
  private final PageStage pages;
  private final Structure.Hasher hasher = new Structure.Hasher();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<Suppression>> suppressions = new TreeMap<>();
  private final Map<String, Reading.Read> rejected;
  private final Map<String, Reading.Read> unreadable = new HashMap<>();
  private final Slowest slowest = new Slowest();

  /**
   * @param facts of all that is linted, drafts included
   * @param before what is known of the last build
   * @param catalog of what is published
   * @param rejected what turned out to be no entries in an earlier pass, by path
   */
  SitePass(
      KnowledgeBase base,
      SiteBuild.Options options,
      Phases phases,
      CatalogStage.Facts facts,
      Before before,
      Catalog catalog,
      Map<String, Reading.Read> rejected,
      Reading reading,
      Pictures pictures,
      Workers workers) {
    this.base = base;
    this.options = options;
    this.phases = phases;
    this.facts = facts;
    this.before = before;
    this.catalog = catalog;
    this.rejected = rejected;
    this.reading = reading;
    this.pictures = pictures;
    this.shown = new ShownPictures(pictures);
    this.workers = workers;
    this.lint =
        EntryLint.cached(
            base,
            Rules.ALL,
            options.today(),
            facts,
            reading,
            pictures,
            options.build(),
            Workers.result(before.findings()));
    // Takes one processor while this thread plans and then the entries leave it another.
    this.together = workers.begin(() -> lint.together(reading));
    this.pages = PageStage.of(base, options, facts.form(), catalog, rejected.keySet());
  }

  /**
   * What is known of the last build, being read while others read what there is now.
   *
   * @param site its files
   * @param findings of its entries
   */
  record Before(Future<Optional<SiteCache.Known>> site, Future<LintCache.Before> findings) {
    static Before begin(KnowledgeBase base, SiteBuild.Options options, Workers workers) {
      return new Before(
          workers.begin(() -> PublishStage.cache(base, options).read()),
          workers.begin(() -> EntryLint.before(base, options.build())));
    }
  }

  /** Files that the lists name and that are no entries, by path. */
  Map<String, Reading.Read> unreadable() {
    return unreadable;
  }

  /**
   * What a pass came to.
   *
   * @param entries number of what is published
   * @param standing what the lint says
   * @param slowest entries of those that were not kept, slowest first
   * @param made empty when the site is to stay as it is
   */
  record Passed(
      int entries, List<Finding> standing, List<SlowEntry> slowest, Optional<Made> made) {}

  /**
   * What was made of the entries and is to be published.
   *
   * @param files of the site, but for the data of the search
   * @param indexed what the index holds; empty when it is left as it was
   * @param form of the catalog
   */
  record Made(SiteFiles files, Optional<IndexStage.Finished> indexed, ContentHash form) {}

  Passed run(SitePublisher publisher, SortedMap<String, Stamp> stamps, Progress progress) {
    List<String> paths = List.copyOf(stamps.keySet());
    String fingerprint = IndexStage.fingerprint(base, stamps, options.drafts(), options.build());
    ContentHash form = pages.form();
    Optional<SiteCache.Known> known =
        phases.time(
            "read what is known",
            () ->
                Workers.result(before.site()).filter(site -> publisher.isAsLeft(site.published())));
    boolean sameCatalog = known.filter(site -> site.catalog().equals(form)).isPresent();
    SiteFiles files = new SiteFiles(publisher, known);
    boolean pagesOnly = options.aim() == SiteBuild.Aim.PREVIEW_PAGES && SearchFiles.canKeep(files);
    try (Indexing index =
        pagesOnly ? Indexing.LATER : IndexStage.begin(base, options.drafts(), options.build())) {
      EntryStage stage =
          new EntryStage(facts, reading, pages, pictures, shown, files, index, sameCatalog, hasher);
      phases.time("lint, render, index", () -> entries(paths, stage, progress));
      findings.addAll(phases.time("lint together", () -> Workers.result(together)));
      findings.sort(null);
      List<Finding> standing =
          lint.linter().review(findings, suppressions, reading::source).findings().stream()
              .filter(finding -> !isOfDraft(finding))
              .toList();
      phases.time("keep what is known", lint::keep);
      phases.time("keep what is known", pictures::keep);
      if (!unreadable.isEmpty() || stopped(standing)) {
        return passed(standing, Optional.empty());
      }
      Optional<IndexStage.Finished> indexed =
          phases.time("finish the index", () -> index.finish(fingerprint));
      phases.time("lists and feeds", () -> pages.others(files, sameCatalog, workers));
      phases.time("pictures", () -> shown.write(files, hasher));
      return passed(standing, Optional.of(new Made(files, indexed, form)));
    }
  }

  private Passed passed(List<Finding> standing, Optional<Made> made) {
    return new Passed(catalog.entries().size(), standing, slowest.list(), made);
  }

  /** Whether it is about an entry that this site does not show: its author is not done yet. */
  private boolean isOfDraft(Finding finding) {
    return !options.drafts()
        && facts.catalog().at(finding.place().path()).filter(CatalogEntry::isDraft).isPresent();
  }

  private boolean stopped(List<Finding> standing) {
    return !options.keepGoing() && standing.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  private record PassedEntry(
      String path, Linted linted, Optional<Reading.Read> unreadable, long micros) {}

  private void entries(List<String> paths, EntryStage stage, Progress progress) {
    OldObjects oldObjects = new OldObjects(reading);
    int[] done = {0};
    workers.inOrder(
        paths,
        path -> pass(path, stage),
        passed -> {
          findings.addAll(passed.linted().findings());
          if (!passed.linted().suppressions().isEmpty()) {
            suppressions.put(passed.path(), passed.linted().suppressions());
          }
          passed.unreadable().ifPresent(read -> unreadable.put(passed.path(), read));
          if (passed.micros() > 0) {
            slowest.add(new SlowEntry(passed.path(), passed.micros()));
          }
          progress.at(++done[0], paths.size());
          if (done[0] % OldObjects.MANY == 0) {
            oldObjects.collect();
          }
        });
  }

  private PassedEntry pass(String path, EntryStage stage) {
    Reading.Read noEntry = rejected.get(path);
    if (noEntry != null) {
      return new PassedEntry(path, lint.lint(reading, noEntry), Optional.empty(), 0);
    }
    Optional<Linted> linted = facts.content(path).flatMap(content -> lint.known(path, content));
    boolean kept = stage.isKept(path);
    if (linted.isPresent() && kept) {
      return new PassedEntry(path, linted.get(), Optional.empty(), 0);
    }
    long start = System.nanoTime();
    Reading.Read read = reading.readWithHash(path);
    Reading.Read shown = kept ? read : stage.publish(read);
    Linted found = linted.orElseGet(() -> lint.lint(reading, shown));
    long micros = (System.nanoTime() - start) / 1_000;
    return new PassedEntry(path, found, Optional.of(shown).filter(this::isNoEntry), micros);
  }

  /** Whether the lists name a file that is no entry. */
  private boolean isNoEntry(Reading.Read read) {
    ReadResult result = read.result();
    return result instanceof ReadResult.Rejected && catalog.has(result.source().path());
  }
}
