package dev.fixdex.render;

import dev.fixdex.markdown.Inline;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.TermLink;
import dev.fixdex.schema.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an entry's page tells search engines, in the words of schema.org. */
final class ArticleData {
  private ArticleData() {}

  static SafeHtml of(EntryPage page, Site site) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "TechArticle");
    data.put("headline", page.title());
    if (!page.tldr().isEmpty()) {
      data.put("description", Inline.plainText(page.tldr()).strip());
    }
    data.put("identifier", page.id());
    data.put("inLanguage", site.language());
    site.url().ifPresent(url -> data.put("url", url + page.address().path()));
    page.facts().created().ifPresent(day -> data.put("datePublished", day.toString()));
    page.facts()
        .updated()
        .or(() -> page.facts().created())
        .ifPresent(day -> data.put("dateModified", day.toString()));
    List<String> words =
        Stream.concat(page.facts().technologies().stream(), page.facts().tags().stream())
            .map(TermLink::label)
            .distinct()
            .toList();
    if (!words.isEmpty()) {
      data.put("keywords", words);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("@type", "WebSite");
    whole.put("name", site.title());
    data.put("isPartOf", whole);
    return SafeHtml.json(data);
  }
}
