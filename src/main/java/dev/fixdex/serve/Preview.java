package dev.fixdex.serve;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.PageAhead;
import dev.fixdex.app.Search;
import dev.fixdex.app.SiteBuild;
import dev.fixdex.app.SiteChanges;
import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.CacheMemory;
import dev.fixdex.disk.Changes;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.DiskException;
import dev.fixdex.disk.LockedException;
import dev.fixdex.disk.PublishedSite;
import dev.fixdex.disk.Stamp;
import dev.fixdex.finding.Finding;
import dev.fixdex.render.TemplateException;
import dev.fixdex.schema.SettingsProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base being worked on: builds it, serves it, and builds it again when told. The site
 * is built into a folder of the cache, drafts and broken entries included; the real output is left
 * alone.
 */
public final class Preview implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final KnowledgeBase opened;
  private final Map<String, String> values;
  private final LocalDate today;
  private final String build;
  private final Path folder;
  private final Consumer<String> waits;
  private final BuildLock lock;
  private final PreviewAnswers answers;
  private final CacheMemory memory = CacheMemory.lasting();
  private @Nullable PublishedSite site;
  private @Nullable KnowledgeBase current;
  private @Nullable SortedMap<String, Stamp> listed;
  private SiteSource source = SiteSource.of(Map.of());
  private List<Notice> notices = List.of();
  private @Nullable RunningServer server;

  /**
   * A preview; one at a time for a knowledge base.
   *
   * @param values of placeholders, by name
   * @param today in the author's time zone
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   * @param waits is told in one sentence for whom a build has to wait
   * @throws LockedException naming who shows another one
   */
  public Preview(
      KnowledgeBase opened,
      Map<String, String> values,
      LocalDate today,
      String build,
      Consumer<String> waits) {
    this.opened = opened;
    this.values = Map.copyOf(values);
    this.today = today;
    this.build = build;
    this.folder = opened.cache().folder("preview").resolve("site");
    this.waits = waits;
    this.answers = new PreviewAnswers(opened, build);
    this.lock = BuildLock.ofPreview(opened.cache());
  }

  /** What came of a build. */
  public sealed interface State {}

  /**
   * There is a new site.
   *
   * @param findings of the lint
   * @param pages number of pages
   * @param changes what was done to the site that was there
   * @param millis how long it took
   */
  public record Built(List<Finding> findings, int pages, SiteChanges changes, long millis)
      implements State {
    public Built {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The last good site stays.
   *
   * @param message one short sentence that stands alone
   */
  public record Failed(String message) implements State {}

  /** Folders whose files the site is made from; they may be missing. */
  public List<Path> watched() {
    return List.of(opened.folder(), opened.templatesFolder());
  }

  /** Builds the site and shows it to whoever is looking. */
  public State rebuild() {
    return rebuild(Changes.EVERYTHING);
  }

  /**
   * The same.
   *
   * @param changes all that there were since before the last build began
   */
  public State rebuild(Changes changes) {
    Map<String, byte[]> ahead = showAhead(changes);
    State state;
    try {
      state = whenFree(() -> build(changes));
    } catch (DiskException e) {
      state = new Failed(String.valueOf(e.getMessage()));
    } catch (TemplateException e) {
      String file = opened.templatesFolder().getFileName().resolve(e.template()).toString();
      state = new Failed(e.place(file.replace('\\', '/')) + ": " + e.getMessage());
    }
    notices =
        switch (state) {
          case Built built -> built.findings().stream().map(Notice::of).toList();
          case Failed failed -> List.of(Notice.failure(failed.message()));
        };
    if (server != null) {
      tell(server, state, ahead);
    }
    return state;
  }

  /**
   * Shows the page of an entry whose text alone was edited before the build that would: it takes a
   * third of the time.
   *
   * @return the files that are shown, by path; none where the build has to be waited for
   */
  private Map<String, byte[]> showAhead(Changes changes) {
    KnowledgeBase base = current;
    if (server == null || base == null) {
      return Map.of();
    }
    Map<String, byte[]> files = new HashMap<>();
    try {
      edited(base.content(), changes)
          .flatMap(path -> PageAhead.of(base, path, build))
          .ifPresent(pages -> pages.forEach(page -> files.put(page.path(), page.bytes())));
    } catch (DiskException | TemplateException e) {
      return Map.of(); // the build meets it too, and says so
    }
    if (files.isEmpty() || !files.keySet().stream().allMatch(source::has)) {
      return Map.of();
    }
    server.update(source.with(files), notices);
    return files;
  }

  /**
   * The path of the one entry that changed since the last build; empty when others did too, or when
   * that build came to nothing, so that what is remembered is of another time. Of what is no entry,
   * such as files that editors write and delete again, the build takes care.
   */
  private Optional<String> edited(ContentFolder content, Changes changes) {
    SortedMap<String, Stamp> known = listed;
    if (changes.everything() || known == null) {
      return Optional.empty();
    }
    List<String> entries =
        changes.paths().stream()
            .filter(file -> file.startsWith(content.root()))
            .map(content::relative)
            .filter(path -> known.containsKey(path))
            .toList();
    return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
  }

  /**
   * Does what somebody else may be in the way of just now, as often as it takes: nobody holds the
   * lock for longer than a build.
   */
  private <T> T whenFree(Supplier<T> work) {
    boolean told = false;
    while (true) {
      try {
        return work.get();
      } catch (LockedException e) {
        if (!told) {
          waits.accept(e.getMessage());
          told = true;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private void tell(RunningServer running, State state, Map<String, byte[]> ahead) {
    switch (state) {
      case Built built when isShown(built, ahead) -> running.settle(source, notices);
      case Built _ -> running.update(source, notices);
      case Failed _ -> running.failed(notices);
    }
  }

  /** Whether a build wrote just what was shown ahead of it. */
  private boolean isShown(Built built, Map<String, byte[]> ahead) {
    return !ahead.isEmpty()
        && built.changes().removed().isEmpty()
        && built.changes().written().stream()
            .allMatch(path -> path.startsWith(".") || ahead.containsKey(path))
        && ahead.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), source.read(file.getKey())));
  }

  private State build(Changes changes) {
    SortedMap<String, Stamp> last = listed;
    listed = null; // changes that no build has looked at must not be passed over by the next
    return switch (KnowledgeBase.open(opened.folder(), opened.folder())) {
      case KnowledgeBase.Opened.Missing(String message) -> new Failed(message);
      case KnowledgeBase.Opened.Unusable(var _, List<SettingsProblem> problems) -> {
        SettingsProblem first = problems.getFirst();
        yield new Failed(
            first.place().path() + ":" + first.place().start() + ": " + first.message());
      }
      case KnowledgeBase.Opened.Ready(KnowledgeBase base) -> {
        SortedMap<String, Stamp> stamps = stamps(base.content(), last, changes);
        listed = stamps;
        yield build(
            base.withCaches(opened.caches()).listing(stamps).withValues(values).with(memory));
      }
    };
  }

  /** To look through a large folder takes long; single files are looked at by themselves. */
  private static SortedMap<String, Stamp> stamps(
      ContentFolder content, @Nullable SortedMap<String, Stamp> last, Changes changes) {
    return Optional.ofNullable(last)
        .flatMap(before -> content.stampsAfter(before, changes))
        .orElseGet(content::stamps);
  }

  private State build(KnowledgeBase base) {
    SiteBuild.Outcome outcome = build(base, SiteBuild.Aim.PREVIEW_PAGES);
    show(outcome);
    current = base;
    if (answers.canSearch()) {
      answers.changed(base);
    } else {
      answers.replace(base, Search.in(base, true, build));
    }
    return new Built(
        outcome.findings(), outcome.pages(), outcome.changes(), outcome.phases().totalMillis());
  }

  private void show(SiteBuild.Outcome outcome) {
    SiteChanges changes = outcome.changes();
    PublishedSite next =
        site == null
            ? PublishedSite.open(folder)
            : site.after(changes.written(), changes.removed());
    site = next;
    source = SiteSource.of(next);
  }

  private SiteBuild.Outcome build(KnowledgeBase base, SiteBuild.Aim aim) {
    int jobs = Runtime.getRuntime().availableProcessors();
    SiteBuild.Options options = new SiteBuild.Options(folder, true, true, jobs, today, build, aim);
    boolean done = false;
    try {
      SiteBuild.Outcome outcome = new SiteBuild(base, options).run();
      done = true;
      return outcome;
    } catch (LockedException e) {
      done = true; // nothing was done
      throw e;
    } finally {
      if (!done) {
        // What is remembered of the site may not be what is there.
        memory.forget();
        site = null;
      }
    }
  }

  /**
   * Makes what {@link #rebuild} has put off so that the pages come sooner: the index, and the data
   * of the pages' search. Open pages do not reload.
   */
  public void complete() {
    KnowledgeBase base = current;
    if (base == null) {
      return;
    }
    try {
      show(whenFree(() -> build(base, SiteBuild.Aim.PREVIEW)));
      answers.replace(base, whenFree(() -> Search.in(base, true, build)));
      memory.write();
      if (server != null) {
        server.refresh(source);
      }
    } catch (DiskException | TemplateException e) {
      // The pages are there; what is wrong is said by the next build.
      return;
    }
  }

  /** Starts to serve what was built last. */
  public RunningServer serve(ServerOptions options) {
    RunningServer started =
        SiteServer.start(options, source, Api.of(answers::search, answers::diagnose));
    started.update(source, notices);
    server = started;
    return started;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    answers.close();
    lock.close();
  }
}
