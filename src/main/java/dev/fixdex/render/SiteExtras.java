package dev.fixdex.render;

import dev.fixdex.json.Json;
import dev.fixdex.page.Address;
import dev.fixdex.page.Addresses;
import dev.fixdex.page.EntryCard;
import dev.fixdex.page.Page;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.schema.Site;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files beside the pages: feed, sitemap, lists for programs, examples, what servers read. */
public final class SiteExtras {
  /** What a sitemap may hold (sitemaps.org, protocol 0.9). */
  private static final int URLS_A_SITEMAP = 50_000;

  /** What Cloudflare Pages reads of a list of redirects; the pages at old addresses do the rest. */
  private static final int REDIRECTS = 2_000;

  /**
   * Read when the search is opened over a page: pages do without, and stay when examples change.
   */
  private static final String EXAMPLES = "examples.json";

  private static final int FEED_ENTRIES = 50;
  private static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Site site;
  private final PagePlanner planner;

  /** The extras of a site. */
  public SiteExtras(Site site, PagePlanner planner) {
    this.site = site;
    this.planner = planner;
  }

  /** All of them. A sitemap needs absolute addresses: without the site's own there is none. */
  public List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    files.add(SiteFile.text(Addresses.FEED.path(), feed()));
    files.add(SiteFile.text("robots.txt", robots()));
    files.add(SiteFile.text("_headers", headers()));
    if (!planner.moved().isEmpty()) {
      files.add(SiteFile.text("_redirects", redirects()));
    }
    files.add(SiteFile.text(EXAMPLES, Json.compact(planner.examples()) + "\n"));
    files.addAll(new EntryLists(site, planner.cards()).files());
    site.url().ifPresent(url -> files.addAll(sitemaps(url)));
    return files;
  }

  private String robots() {
    String sitemap =
        site.url().map(url -> "Sitemap: " + url + Addresses.SITEMAP.path() + "\n").orElse("");
    return "User-agent: *\nAllow: /\n" + sitemap;
  }

  /** In the form that Netlify, Cloudflare Pages and others read. */
  private String headers() {
    return """
    /*
      Content-Security-Policy: %s
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Cross-Origin-Opener-Policy: same-origin
      Permissions-Policy: clipboard-write=(self)
    %s%s*
      Cache-Control: public, max-age=31536000, immutable
    %s%s*
      Cache-Control: public, max-age=31536000, immutable
    """
        .formatted(ContentPolicy.HEADER, base(), ThemeAssets.FOLDERS, base(), Addresses.PICTURES);
  }

  /** In the same form; a server that does not read it shows the pages at the old addresses. */
  private String redirects() {
    String base = base();
    StringBuilder lines = new StringBuilder();
    for (Page.Moved moved : planner.moved().stream().limit(REDIRECTS).toList()) {
      lines.append(base).append(moved.address().path()).append(' ');
      lines.append(base).append(moved.target().path()).append(" 301\n");
    }
    return lines.toString();
  }

  /** What the paths of a server begin with for this site. */
  private String base() {
    return site.url().map(url -> URI.create(url).getRawPath()).orElse("/");
  }

  private String feed() {
    List<EntryCard> newest = planner.newest(FEED_ENTRIES);
    XmlText xml = new XmlText(XML).open("feed xmlns=\"http://www.w3.org/2005/Atom\"").line();
    xml.element("title", site.title()).element("subtitle", site.description());
    xml.element("id", site.url().orElse("urn:fixdex:feed"));
    site.url().ifPresent(url -> link(xml, "self", url + Addresses.FEED.path()));
    link(xml, "alternate", site.url().orElse("./"));
    xml.element("updated", moment(newest.stream().findFirst().flatMap(EntryCard::changed)));
    for (EntryCard card : newest) {
      String address = site.url().orElse("") + card.address().path();
      xml.open("entry").line().element("title", card.title());
      xml.element("id", site.url().isPresent() ? address : "urn:fixdex:" + card.address().path());
      link(xml, "alternate", address);
      xml.element("updated", moment(card.changed()));
      xml.open("author").element("name", site.title()).close("author").line();
      xml.element("summary", card.tldr()).close("entry").line();
    }
    return xml.close("feed").line().toString();
  }

  private static void link(XmlText xml, String relation, String address) {
    xml.empty("link", "rel", relation, "href", address).line();
  }

  /**
   * A day's beginning: front matter knows no time of day. Without a day, the first one there is.
   */
  private static String moment(Optional<LocalDate> day) {
    return day.orElse(LocalDate.EPOCH) + "T00:00:00Z";
  }

  /** A page of the site and the day it last changed. */
  private record Mapped(Address address, Optional<LocalDate> changed) {}

  private List<SiteFile> sitemaps(String url) {
    List<Mapped> pages = new ArrayList<>();
    planner
        .listPages()
        .filter(page -> !isUnlisted(page))
        .forEach(page -> pages.add(new Mapped(page.address(), Optional.empty())));
    planner.cards().forEach(card -> pages.add(new Mapped(card.address(), card.changed())));
    if (pages.size() <= URLS_A_SITEMAP) {
      return List.of(SiteFile.text(Addresses.SITEMAP.path(), sitemap(url, pages)));
    }
    List<SiteFile> files = new ArrayList<>();
    XmlText index =
        new XmlText(XML).open("sitemapindex xmlns=\"" + SITEMAP_NAMESPACE + "\"").line();
    for (int from = 0; from < pages.size(); from += URLS_A_SITEMAP) {
      String path = "sitemap-" + (from / URLS_A_SITEMAP + 1) + ".xml";
      List<Mapped> share = pages.subList(from, Math.min(pages.size(), from + URLS_A_SITEMAP));
      files.add(SiteFile.text(path, sitemap(url, share)));
      index.open("sitemap").element("loc", url + path).close("sitemap").line();
    }
    files.add(
        SiteFile.text(Addresses.SITEMAP.path(), index.close("sitemapindex").line().toString()));
    return files;
  }

  private static boolean isUnlisted(Page page) {
    return page instanceof Page.NotFound
        || page instanceof Page.Values
        || page instanceof Page.Moved;
  }

  private static String sitemap(String url, List<Mapped> pages) {
    XmlText xml = new XmlText(XML).open("urlset xmlns=\"" + SITEMAP_NAMESPACE + "\"").line();
    for (Mapped page : pages) {
      xml.open("url").element("loc", url + page.address().path());
      page.changed().ifPresent(day -> xml.element("lastmod", day.toString()));
      xml.close("url").line();
    }
    return xml.close("urlset").line().toString();
  }
}
