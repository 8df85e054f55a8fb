package dev.fixdex.report;

import dev.fixdex.search.Facets;
import dev.fixdex.search.Hit;
import dev.fixdex.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Search hits as the values of a JSON object, the same for the terminal, the API and the browser.
 */
public final class HitJson {
  private HitJson() {}

  /**
   * {@code {"query", "tookMs", "total", "hits": [...]}}.
   *
   * @param millis how long the search took
   */
  public static Map<String, Object> of(String query, long millis, SearchResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("query", query);
    object.put("tookMs", millis);
    object.put("total", result.total());
    object.put("hits", result.hits().stream().map(HitJson::hit).toList());
    return object;
  }

  private static Map<String, Object> hit(Hit hit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", hit.id());
    object.put("title", hit.title());
    object.put("url", hit.url());
    object.put("score", hit.score());
    object.put("snippet", hit.snippet().text());
    object.put("facets", facets(hit.facets()));
    return object;
  }

  private static Map<String, Object> facets(Facets facets) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("category", facets.category());
    object.put("platform", facets.platform());
    object.put("criticality", facets.criticality());
    object.put("technologies", facets.technologies());
    object.put("tags", facets.tags());
    return object;
  }
}
