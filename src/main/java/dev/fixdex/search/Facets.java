package dev.fixdex.search;

import java.util.List;

/**
 * What a reader can narrow a search by.
 *
 * @param category empty when the entry has none, as are the other texts
 */
public record Facets(
    String category,
    String platform,
    String criticality,
    List<String> technologies,
    List<String> tags) {
  /** Copies the lists. */
  public Facets {
    technologies = List.copyOf(technologies);
    tags = List.copyOf(tags);
  }

  /** The values of a facet: {@code category}, {@code platform}, {@code tag}, … */
  List<String> values(String name) {
    return switch (name) {
      case "category" -> List.of(category);
      case "platform" -> List.of(platform);
      case "criticality" -> List.of(criticality);
      case "technology" -> technologies;
      case "tag" -> tags;
      default -> List.of();
    };
  }
}
