package dev.fixdex.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which fields entries have. */
public final class Coverage {
  private Coverage() {}

  /**
   * The number of entries that have a field, by field, in the order in which authors write them.
   */
  public static Map<String, Integer> of(List<CatalogEntry> entries) {
    Map<String, Predicate<CatalogEntry>> fields = new LinkedHashMap<>();
    fields.put("category", entry -> entry.category().isPresent());
    fields.put("platform", entry -> entry.platform().isPresent());
    fields.put("technologies", entry -> !entry.technologies().isEmpty());
    fields.put("complexity", entry -> entry.complexity().isPresent());
    fields.put("criticality", entry -> entry.criticality().isPresent());
    fields.put("tags", entry -> !entry.tags().isEmpty());
    fields.put("related_kb", entry -> !entry.related().isEmpty());
    fields.put("reviewed", entry -> entry.reviewed().isPresent());
    fields.put("TL;DR", entry -> !entry.tldr().isEmpty());
    fields.put("fix time", entry -> !entry.fixTime().isEmpty());
    Map<String, Integer> coverage = new LinkedHashMap<>();
    fields.forEach((name, has) -> coverage.put(name, (int) entries.stream().filter(has).count()));
    return coverage;
  }
}
