package dev.fixdex.app;

import dev.fixdex.cache.Seal;
import dev.fixdex.cache.Seal.Sealed;
import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.CacheMemory;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Finding;
import dev.fixdex.source.ContentHash;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * Builds a site: reads the catalog, then reads, lints, renders and indexes entry by entry, and
 * publishes the whole. Of an entry only its facts stay in memory: it grows with the catalog and not
 * with the text. What is as it was at the last build is not worked out again.
 */
public final class SiteBuild {
  private static final String STATE = "state of the site";

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
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  public record Options(
      Path output,
      boolean keepGoing,
      boolean drafts,
      int jobs,
      LocalDate today,
      String build,
      Aim aim) {
    /** Options for a whole site. */
    public Options(
        Path output, boolean keepGoing, boolean drafts, int jobs, LocalDate today, String build) {
      this(output, keepGoing, drafts, jobs, today, build, Aim.SITE);
    }

    /** The same with another aim. */
    public Options withAim(Aim other) {
      return new Options(output, keepGoing, drafts, jobs, today, build, other);
    }
  }

  /** What a build is for. */
  public enum Aim {
    /** A site that must outlive a power failure. */
    SITE,
    /** A site that one person looks at now. */
    PREVIEW,
    /** The same, in a hurry: the index and the data of the pages' search may stay as they were. */
    PREVIEW_PAGES
  }

  /**
   * What came of it.
   *
   * @param published whether the site is up to date; if not, lint errors stood in the way
   * @param findings of the lint, by path and place
   * @param entries number of entries on the site
   * @param pages number of its HTML pages
   * @param changes what was done to the site that was there
   * @param slowest entries of those that were not kept, slowest first
   * @param lookAlikes as {@link ContentFolder.Listing} has them
   */
  public record Outcome(
      boolean published,
      List<Finding> findings,
      int entries,
      int pages,
      SiteChanges changes,
      Phases phases,
      List<SlowEntry> slowest,
      List<String> lookAlikes) {
    public Outcome {
      findings = List.copyOf(findings);
      slowest = List.copyOf(slowest);
      lookAlikes = List.copyOf(lookAlikes);
    }

    private Outcome beside(List<String> others) {
      return new Outcome(published, findings, entries, pages, changes, phases, slowest, others);
    }
  }

  /** Builds. One at a time for a knowledge base. */
  public Outcome run() {
    return run(Progress.NONE);
  }

  /** The same, heard by somebody who waits. */
  public Outcome run(Progress progress) {
    try (BuildLock _ = BuildLock.take(base.cache());
        SitePublisher publisher =
            phases.time(
                "look for changes",
                () -> SitePublisher.to(options.output(), options.aim() == Aim.SITE));
        Workers workers = new Workers(options.jobs())) {
      base.cache().sweep();
      base.memory().find(STATE, options.output(), String.class).ifPresent(publisher::trust);
      // Both folders are looked through at one time.
      Future<String> state = workers.begin(publisher::state);
      ContentFolder.Listing listing = phases.time("look for changes", base.content()::list);
      Seal seal = seal(listing.stamps());
      Pictures pictures = Pictures.cached(base, options.build());
      Optional<Sealed> sealed =
          phases.time("look for changes", () -> seal.read().filter(last -> isSame(last, pictures)));
      phases.time("look for changes", () -> Workers.result(state));
      return sealed
          .filter(last -> publisher.isAsLeft(last.state()))
          .map(this::asItWas)
          .orElseGet(() -> build(publisher, listing.stamps(), seal, workers, progress))
          .beside(listing.lookAlikes());
    }
  }

  private static boolean isSame(Sealed last, Pictures pictures) {
    boolean same =
        last.pictures().isEmpty() || pictures.answers(last.pictures()).equals(last.answers());
    if (same) {
      pictures.keep(); // what was read again for being young would be young for ever
    }
    return same;
  }

  private Outcome build(
      SitePublisher publisher,
      SortedMap<String, Stamp> stamps,
      Seal seal,
      Workers workers,
      Progress progress) {
    if (base.memory().remembers()) {
      return build(base, publisher, stamps, seal, workers, progress);
    }
    // What is known now is written while the build goes on.
    Queue<Future<Boolean>> writing = new ConcurrentLinkedQueue<>();
    CacheMemory memory =
        CacheMemory.writtenBy(write ->
            writing.add(
                workers.begin(() -> {
                  write.run();
                  return true;
                })));
    Outcome outcome = build(base.with(memory), publisher, stamps, seal, workers, progress);
    phases.time("keep what is known", () -> writing.forEach(Workers::result));
    return outcome;
  }

  private Seal seal(SortedMap<String, Stamp> stamps) {
    String name = PublishStage.name(options.drafts());
    String how =
        name + ' ' + options.output() + ' ' + options.keepGoing() + ' ' + options.today() + ' ';
    ContentHash origin = Origin.ofSite(base, options.drafts(), options.build());
    String fingerprint = Fingerprint.of(base, stamps, how + origin);
    return new Seal(base.cache(), name, ContentHash.of(fingerprint), stamps.values());
  }

  private Outcome asItWas(Sealed last) {
    return new Outcome(
        true,
        last.findings(),
        last.entries(),
        last.pages(),
        SiteChanges.NONE,
        phases,
        List.of(),
        List.of());
  }

  private Outcome build(
      KnowledgeBase of,
      SitePublisher publisher,
      SortedMap<String, Stamp> stamps,
      Seal seal,
      Workers workers,
      Progress progress) {
    Reading reading = new Reading(of);
    Pictures pictures = Pictures.cached(of, options.build());
    SitePass.Passed passed = pass(of, publisher, stamps, reading, pictures, workers, progress);
    SiteChanges changes =
        passed
            .made()
            .map(made ->
                new PublishStage(of, options, phases, workers, new OldObjects(reading))
                    .publish(made, publisher))
            .orElse(SiteChanges.NONE);
    Outcome outcome = outcome(passed, changes);
    of.memory().hold(STATE, options.output(), publisher.state());
    if (outcome.published() && options.aim() != Aim.PREVIEW_PAGES) {
      Sealed sealed =
          new Sealed(
              publisher.state(),
              outcome.entries(),
              outcome.pages(),
              outcome.findings(),
              pictures.asked(),
              pictures.answers(pictures.asked()));
      phases.time("keep what is known", () -> seal.keep(sealed));
    }
    return outcome;
  }

  private Outcome outcome(SitePass.Passed passed, SiteChanges changes) {
    return new Outcome(
        passed.made().isPresent(),
        passed.standing(),
        passed.entries(),
        passed.made().map(made -> PublishStage.pages(made.files())).orElse(0),
        changes,
        phases,
        passed.slowest(),
        List.of());
  }

  /** All that needs to know of all entries: of a large base that is most of the memory. */
  private SitePass.Passed pass(
      KnowledgeBase of,
      SitePublisher publisher,
      SortedMap<String, Stamp> stamps,
      Reading reading,
      Pictures pictures,
      Workers workers,
      Progress progress) {
    SitePass.Before before = SitePass.Before.begin(of, options, workers);
    CatalogStage.Facts facts =
        phases.time(
            "catalog", () -> CatalogStage.read(of, stamps, reading, workers, options.build()));
    new OldObjects(reading).collect();
    Map<String, Reading.Read> rejected = new TreeMap<>();
    while (true) {
      Catalog published = without(rejected.keySet(), facts.catalog().published(options.drafts()));
      SitePass pass =
          phases.time(
              "plan pages",
              () ->
                  new SitePass(
                      of, options, phases, facts, before, published, rejected, reading, pictures,
                      workers));
      SitePass.Passed passed = pass.run(publisher, stamps, progress);
      // The lists of this pass would link to entries that turned out to be unreadable.
      if (pass.unreadable().isEmpty()) {
        return passed;
      }
      rejected.putAll(pass.unreadable());
      publisher.beginAgain();
    }
  }

  private static Catalog without(Set<String> rejected, Catalog catalog) {
    List<CatalogEntry> entries =
        catalog.entries().stream().filter(entry -> !rejected.contains(entry.path())).toList();
    return rejected.isEmpty() ? catalog : Catalog.of(entries);
  }
}
