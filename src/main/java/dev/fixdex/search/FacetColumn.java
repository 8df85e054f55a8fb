package dev.fixdex.search;

import dev.fixdex.shards.ShardBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The values that all entries have of one facet, each value named once. Entries are in the order of
 * their ids, in which neighbours often have the same values: that takes few bytes.
 */
final class FacetColumn {
  private final SortedMap<String, int[]> values;
  private final int[] order;

  /**
   * A column.
   *
   * @param values each with the numbers of the entries that have it
   * @param order the numbers of all entries in the order of their ids
   */
  FacetColumn(SortedMap<String, int[]> values, int[] order) {
    this.values = values;
    this.order = order.clone();
  }

  /**
   * Writes the column: the values; 1 when each entry has exactly one of them, else 0; for each
   * entry the numbers of its values, after their number when that was 0.
   */
  void write(ShardBytes file) {
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
  }

  /** Of each entry the numbers of its values. */
  private List<List<Integer>> entries() {
    List<List<Integer>> entries = new ArrayList<>(order.length);
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      entries.add(new ArrayList<>(1));
      rank[order[i]] = i;
    }
    int value = 0;
    for (int[] having : values.values()) {
      for (int entry : having) {
        entries.get(rank[entry]).add(value);
      }
      value++;
    }
    return entries;
  }
}
