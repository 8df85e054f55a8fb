package dev.fixdex.render;

import dev.fixdex.page.Addresses;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.Page;
import dev.fixdex.schema.Site;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Turns pages into files. Thread-safe; templates are compiled once. */
public final class SiteRenderer {
  private final Site site;
  private final ThemeAssets assets;
  private final Templates templates;
  private final CodeHtml codeHtml = new CodeHtml();

  /** A renderer for a site in a theme. */
  public SiteRenderer(Site site, Theme theme) {
    this(site, theme, ThemeAssets.of(theme));
  }

  /**
   * A renderer for a site in a theme.
   *
   * @param assets of the theme
   */
  public SiteRenderer(Site site, Theme theme, ThemeAssets assets) {
    this.site = site;
    this.assets = assets;
    this.templates = new Templates(theme);
  }

  /** The file of a page. */
  public SiteFile render(Page page) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("site", site);
    variables.put("page", page);
    variables.put("policy", ContentPolicy.PAGE);
    variables.put("root", root(page));
    variables.put("assets", root(page) + assets.folder());
    variables.put("canonical", site.url().map(url -> url + page.address().path()).orElse(null));
    variables.put("description", site.description());
    variables.put("newEntry", site.newEntryUrl().orElse(null));
    String template =
        switch (page) {
          case Page.Home home -> {
            variables.put("cards", CardsHtml.of(home.newest(), root(page)));
            yield "home.peb";
          }
          case Page.Entries list -> {
            variables.put("cards", CardsHtml.of(list.cards(), root(page)));
            yield "entries.peb";
          }
          case Page.Terms _ -> "terms.peb";
          case Page.Stats stats -> {
            variables.put("charts", ChartsHtml.of(stats, root(page)));
            yield "stats.peb";
          }
          case Page.Moved _ -> "moved.peb";
          case Page.Values _ -> "values.peb";
          case Page.NotFound _ -> "not-found.peb";
          case EntryPage entry -> {
            variables.put("view", EntryView.of(entry, codeHtml));
            if (!entry.tldr().isEmpty()) {
              variables.put("description", dev.fixdex.markdown.Inline.plainText(entry.tldr()));
            }
            variables.put("article", ArticleData.of(entry, site));
            yield "entry.peb";
          }
        };
    return SiteFile.text(page.address().file(), templates.render(template, variables));
  }

  /**
   * What leads from a page to the site's root. A server shows the page for what is not found at any
   * address, so that its links cannot be relative to it.
   */
  private String root(Page page) {
    if (page.address().equals(Addresses.NOT_FOUND)) {
      String path = site.url().map(url -> URI.create(url).getRawPath()).orElse("/");
      return path.endsWith("/") ? path : path + "/";
    }
    return page.address().toRoot();
  }
}
