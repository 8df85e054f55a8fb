package dev.fixdex.search;

import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The values that all entries have of one facet, each value named once. */
final class FacetColumn {
  private final SortedMap<String, int[]> values;
  private final Places places;

  /**
   * A column.
   *
   * @param values each with the numbers of the entries that have it
   * @param places of all entries
   */
  FacetColumn(SortedMap<String, int[]> values, Places places) {
    this.values = values;
    this.places = places;
  }

  /**
   * The file: the values; 1 when each entry has exactly one of them, else 0; for each entry the
   * step from the last entry's place, and which of the values it has, after how many when that was
   * 0.
   */
  byte[] bytes() {
    ShardBytes file = new ShardBytes();
    file.number(values.size());
    values.keySet().forEach(file::text);
    List<List<Integer>> entries = entries();
    boolean single = entries.stream().allMatch(own -> own.size() == 1);
    file.number(single ? 1 : 0);
    int last = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      List<Integer> own = entries.get(entry);
      file.number(places.place(entry) - last);
      last = places.place(entry);
      if (!single) {
        file.number(own.size());
      }
      own.forEach(file::number);
    }
    return file.take();
  }

  /** Of each entry which of the values it has, in order. */
  private List<List<Integer>> entries() {
    List<List<Integer>> entries = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      entries.add(new ArrayList<>(1));
    }
    int value = 0;
    for (int[] having : values.values()) {
      for (int entry : having) {
        entries.get(entry).add(value);
      }
      value++;
    }
    return entries;
  }
}
