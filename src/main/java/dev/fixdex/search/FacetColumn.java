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

  /**
   * The file: the values; 1 when each entry has exactly one of them, else 0; for each entry the
   * places of its values, after their number when that was 0.
   */
  byte[] bytes() {
    ShardBytes file = new ShardBytes();
    file.number(places.size());
    places.keySet().forEach(file::text);
    boolean single = entries.stream().allMatch(own -> own.size() == 1);
    file.number(single ? 1 : 0);
    for (List<Integer> own : entries) {
      if (!single) {
        file.number(own.size());
      }
      own.forEach(file::number);
    }
    return file.take();
  }
}
