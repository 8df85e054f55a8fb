package dev.fixdex.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader narrowed a search to: an entry has one of the values of each facet named.
 *
 * @param values by facet: {@code category}, {@code platform}, {@code criticality}, {@code
 *     technology}, {@code tag}
 */
public record Filters(Map<String, Set<String>> values) {
  /** Lets every entry through. */
  public static final Filters NONE = new Filters(Map.of());

  /** The facets that entries have. */
  public static final List<String> NAMES =
      List.of("category", "platform", "criticality", "technology", "tag");

  /** Checks the names of the facets and copies. */
  public Filters {
    values = Map.copyOf(values);
    for (String name : values.keySet()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("no such facet: " + name);
      }
    }
  }
}
