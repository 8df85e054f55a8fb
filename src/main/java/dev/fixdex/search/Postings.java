package dev.fixdex.search;

import java.util.Arrays;

/**
 * The entries that have a word: all of them, or of a frequent word those that are most about it.
 *
 * @param entries their numbers, ascending
 * @param impacts how much each is about the word, see {@link Impacts}
 * @param count how many entries have the word
 */
record Postings(int[] entries, int[] impacts, int count) {
  /** Entries kept of a word: what a browser has to fetch for it is bounded. */
  static final int MOST = 448;

  static final Postings NONE = new Postings(new int[0], new int[0], 0);

  /** Keeps the entries with the greatest impacts, of equal ones the first. */
  static Postings of(int[] entries, int[] impacts) {
    int count = entries.length;
    if (count <= MOST) {
      return new Postings(entries, impacts, count);
    }
    int[] sorted = impacts.clone();
    Arrays.sort(sorted);
    int least = sorted[count - MOST];
    int ties = MOST - (int) Arrays.stream(sorted).skip(count - MOST).filter(i -> i > least).count();
    int[] keptEntries = new int[MOST];
    int[] keptImpacts = new int[MOST];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (impacts[i] > least || impacts[i] == least && ties-- > 0) {
        keptEntries[kept] = entries[i];
        keptImpacts[kept] = impacts[i];
        kept++;
      }
    }
    return new Postings(keptEntries, keptImpacts, count);
  }

  int size() {
    return entries.length;
  }
}
