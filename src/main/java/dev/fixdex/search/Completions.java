package dev.fixdex.search;

import java.util.Arrays;

/** The entries that have any of several words, each with its greatest impact. */
final class Completions {
  private final int[] impacts;
  private int count;

  Completions(int entries) {
    impacts = new int[entries];
  }

  void add(Postings postings) {
    for (int i = 0; i < postings.size(); i++) {
      int entry = postings.entries()[i];
      count += impacts[entry] == 0 ? 1 : 0;
      impacts[entry] = Math.max(impacts[entry], postings.impacts()[i]);
    }
  }

  Postings union() {
    int[] entries = new int[count];
    int next = 0;
    for (int entry = 0; entry < impacts.length; entry++) {
      if (impacts[entry] > 0) {
        entries[next++] = entry;
      }
    }
    return new Postings(
        entries, Arrays.stream(entries).map(entry -> impacts[entry]).toArray(), count);
  }
}
