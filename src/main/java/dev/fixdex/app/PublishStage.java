package dev.fixdex.app;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.render.ThemeAssets;
import java.nio.file.Path;

/**
 * What comes last: the data of the pages' search and diagnosis, and the swap. What was known of the
 * entries is not needed any more and can be forgotten by then.
 */
final class PublishStage {
  private final KnowledgeBase base;
  private final SiteBuild.Options options;
  private final Phases phases;
  private final Workers workers;
  private final OldObjects oldObjects;

  PublishStage(
      KnowledgeBase base,
      SiteBuild.Options options,
      Phases phases,
      Workers workers,
      OldObjects oldObjects) {
    this.base = base;
    this.options = options;
    this.phases = phases;
    this.workers = workers;
    this.oldObjects = oldObjects;
  }

  /** Where the state of a site is kept. */
  static SiteCache cache(KnowledgeBase base, SiteBuild.Options options) {
    return new SiteCache(
        base.cache(),
        name(options.drafts()),
        Origin.ofSite(base, options.drafts(), options.build()));
  }

  /** Names the caches of a site. */
  static String name(boolean drafts) {
    return drafts ? "site-drafts" : "site";
  }

  /** What was written and removed. */
  SiteChanges publish(SitePass.Made made, SitePublisher publisher) {
    oldObjects.collect();
    SearchFiles search = new SearchFiles(made.files(), workers, oldObjects);
    Path folder = IndexStage.folder(base, options.drafts());
    phases.time(
        "search data",
        () -> made.indexed().ifPresentOrElse(of -> search.export(folder, of), search::keep));
    SiteChanges changes = phases.time("publish", () -> publish(made.files(), publisher));
    phases.time(
        "keep what is known",
        () ->
            cache(base, options)
                .keep(new SiteCache.Known(publisher.state(), made.form(), made.files().units())));
    return changes;
  }

  private static SiteChanges publish(SiteFiles files, SitePublisher publisher) {
    files.publish(ThemeAssets.LIST, ThemeAssets.FOLDERS);
    return new SiteChanges(publisher.written(), publisher.removed());
  }

  /** Number of HTML pages. */
  static int pages(SiteFiles files) {
    return (int)
        files.units().entrySet().stream()
            .filter(unit -> !unit.getValue().files().isEmpty())
            .filter(unit ->
                unit.getKey().startsWith(EntryStage.UNIT) || PageStage.isPage(unit.getKey()))
            .count();
  }
}
