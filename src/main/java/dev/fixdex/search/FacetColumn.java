package dev.fixdex.search;

import dev.fixdex.shards.ShardBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The values that all entries have of one facet, each value named once. */
final class FacetColumn {
  private final SortedMap<String, int[]> values;
  private final int size;

  /**
   * A column.
   *
   * @param values each with the numbers of the entries that have it
   * @param size number of all entries
   */
  FacetColumn(SortedMap<String, int[]> values, int size) {
    this.values = values;
    this.size = size;
  }

  /**
   * The file: the values; 1 when each entry has exactly one of them, else 0; for each entry the
   * places of its values, after their number when that was 0.
   */
  byte[] bytes() {
    ShardBytes file = new ShardBytes();
    file.number(values.size());
    values.keySet().forEach(file::text);
    List<List<Integer>> entries = entries();
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

  /** Of each entry the places of its values, in order. */
  private List<List<Integer>> entries() {
    List<List<Integer>> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new ArrayList<>(1));
    }
    int place = 0;
    for (int[] having : values.values()) {
      for (int entry : having) {
        entries.get(entry).add(place);
      }
      place++;
    }
    return entries;
  }
}
