package dev.fixdex.app;

import dev.fixdex.cache.Structure;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.Page;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.page.Surroundings;
import dev.fixdex.picture.Picture;
import dev.fixdex.render.EntryExport;
import dev.fixdex.render.SiteExtras;
import dev.fixdex.render.SiteFile;
import dev.fixdex.render.SiteRenderer;
import dev.fixdex.render.Theme;
import dev.fixdex.render.ThemeAssets;
import dev.fixdex.schema.Site;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a catalog, and what else a site shows of all entries. Thread-safe. */
final class PageStage {
  private static final String PLAN = "plan of the pages";
  private static final String RENDERING = "rendering of the pages";
  private static final String PAGE = "page ";
  private static final String ASSETS = "assets";
  private static final String EXTRAS = "extras";

  private final Site site;
  private final Plan plan;
  private final Rendering rendering;
  private final Structure.Hasher hasher = new Structure.Hasher();

  private PageStage(Site site, Plan plan, Rendering rendering) {
    this.site = site;
    this.plan = plan;
    this.rendering = rendering;
  }

  /**
   * What there is to show.
   *
   * @param shown the entries that have a page or would have one, by path
   * @param form a hash of what the pages show of all entries
   */
  private record Plan(PagePlanner planner, Map<String, CatalogEntry> shown, ContentHash form) {}

  /** What a theme makes of pages; to compile its templates takes longer than to render a page. */
  private record Rendering(ThemeAssets assets, SiteRenderer renderer) {
    static Rendering of(KnowledgeBase base) {
      Theme theme = new Theme(new FolderTheme(base.templates()));
      ThemeAssets assets = ThemeAssets.of(theme);
      return new Rendering(assets, new SiteRenderer(base.settings().site(), theme, assets));
    }
  }

  /**
   * The pages of a catalog. While no fact of an entry changes, a process that remembers plans them
   * once.
   *
   * @param facts a hash of the facts of all files
   * @param catalog of what is published
   * @param rejected paths of files that turned out to be no entries
   */
  static PageStage of(
      KnowledgeBase base,
      SiteBuild.Options options,
      ContentHash facts,
      Catalog catalog,
      Set<String> rejected) {
    List<Object> from = from(base, options.drafts(), options.build(), facts, rejected);
    Plan plan = base.memory().find(PLAN, from, Plan.class, () -> plan(base, facts, catalog));
    return new PageStage(base.settings().site(), plan, rendering(base));
  }

  /** The pages as a process that remembers planned them for a build; empty when it did not. */
  static Optional<PageStage> remembered(
      KnowledgeBase base, boolean drafts, String build, ContentHash facts) {
    return base.memory()
        .find(PLAN, from(base, drafts, build, facts, Set.of()), Plan.class)
        .map(plan -> new PageStage(base.settings().site(), plan, rendering(base)));
  }

  private static List<Object> from(
      KnowledgeBase base, boolean drafts, String build, ContentHash facts, Set<String> rejected) {
    return List.of(
        facts,
        Origin.ofFacts(base, build),
        base.settings().variables(),
        drafts,
        Set.copyOf(rejected));
  }

  private static Rendering rendering(KnowledgeBase base) {
    List<Object> from = List.of(Origin.theme(base), base.settings().site());
    return base.memory().find(RENDERING, from, Rendering.class, () -> Rendering.of(base));
  }

  private static Plan plan(KnowledgeBase base, ContentHash facts, Catalog catalog) {
    Map<String, CatalogEntry> shown = new TreeMap<>();
    catalog.entries().forEach(entry -> shown.put(entry.path(), entry));
    ContentHash form = new Structure.Hasher().of(facts, List.copyOf(shown.keySet()));
    return new Plan(new PagePlanner(base.settings(), catalog), shown, form);
  }

  /** A hash of what the pages show of all entries. */
  ContentHash form() {
    return plan.form();
  }

  /** The entry in a file, if the site shows it; null if not. */
  @Nullable CatalogEntry shown(String path) {
    return plan.shown().get(path);
  }

  /** What the page of an entry shows of others, see {@link PagePlanner#surroundings}. */
  Optional<Surroundings> surroundings(
      CatalogEntry entry, Set<String> destinations, Map<String, Picture.Shown> pictures) {
    return plan.planner().surroundings(entry, destinations, pictures);
  }

  /** The page of an entry and its other forms. */
  List<SiteFile> files(Entry entry, Surroundings surroundings) {
    EntryPage page = plan.planner().entryPage(entry, surroundings);
    List<SiteFile> files = new ArrayList<>();
    files.add(rendering.renderer().render(page));
    files.addAll(EntryExport.files(site, page, entry));
    return files;
  }

  /** Whether some files of a site are a page that {@link #others} writes. */
  static boolean isPage(String name) {
    return name.startsWith(PAGE);
  }

  /**
   * Writes all that is not of one entry alone, as far as it is not as it was.
   *
   * @param sameCatalog whether the pages that are there show the same of all entries
   */
  void others(SiteFiles files, boolean sameCatalog, Workers workers) {
    if (sameCatalog) {
      files
          .namesBefore(PAGE)
          .forEach(name -> files.before(name).ifPresent(unit -> files.keep(name, unit)));
    } else {
      workers.inOrder(plan.planner().listPages().toList(), page -> list(page, files), page -> {});
    }
    if (!files.keptIfSame(EXTRAS, form())) {
      List<SiteFile> extras = new SiteExtras(site, plan.planner()).files();
      files.write(EXTRAS, form(), to -> extras.forEach(f -> to.accept(f.path(), f.bytes())));
    }
    ContentHash always = hasher.of(ASSETS);
    if (!files.keptIfSame(ASSETS, always)) {
      files.write(
          ASSETS,
          always,
          to -> rendering.assets().files().forEach(f -> to.accept(f.path(), f.bytes())));
    }
  }

  private Page list(Page page, SiteFiles files) {
    String name = PAGE + page.address().path();
    ContentHash form = hasher.of(page);
    if (!files.keptIfSame(name, form)) {
      SiteFile file = rendering.renderer().render(page);
      files.write(name, form, to -> to.accept(file.path(), file.bytes()));
    }
    return page;
  }
}
