package dev.fixdex.serve;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question to the search API.
 *
 * @param text what was typed or pasted, up to {@value #LONGEST_TEXT} bytes of UTF-8; never syntax
 * @param limit number of hits wanted, 1 to {@value #HIGHEST_LIMIT}
 * @param filters wanted values by facet, one of {@link #FACETS}
 */
public record SearchQuery(String text, int limit, Map<String, Set<String>> filters) {
  /** Facets that a filter can name. */
  public static final List<String> FACETS =
      List.of("category", "platform", "criticality", "technology", "tag");

  static final int LONGEST_TEXT = 64 * 1024;
  static final int HIGHEST_LIMIT = 100;
  static final int USUAL_LIMIT = 10;

  public SearchQuery {
    filters = Map.copyOf(filters);
  }
}
