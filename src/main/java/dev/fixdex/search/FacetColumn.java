package dev.fixdex.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that all entries have of one facet, each value named once. */
final class FacetColumn {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<List<Integer>> entries = new ArrayList<>();

  /** Takes the next entry's values. */
  void add(List<String> values) {
    entries.add(
        values.stream().map(value -> places.computeIfAbsent(value, key -> places.size())).toList());
  }

  /** The values, and for each entry the places of its own among them: a number when it is one. */
  Map<String, Object> content() {
    List<Object> of = new ArrayList<>();
    entries.forEach(own -> of.add(own.size() == 1 ? own.getFirst() : own));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("values", List.copyOf(places.keySet()));
    content.put("of", of);
    return content;
  }
}
