package dev.fixdex.search;

import java.util.TreeMap;

/** The entries that have any of several words, each with its greatest impact. */
final class Completions {
  private final TreeMap<Integer, Integer> impacts = new TreeMap<>();

  void add(Postings postings) {
    for (int i = 0; i < postings.size(); i++) {
      impacts.merge(postings.entries()[i], postings.impacts()[i], Math::max);
    }
  }

  Postings union() {
    int[] entries = impacts.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] greatest = impacts.values().stream().mapToInt(Integer::intValue).toArray();
    return new Postings(entries, greatest);
  }
}
