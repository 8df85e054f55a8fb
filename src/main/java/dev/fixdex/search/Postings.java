package dev.fixdex.search;

import java.util.Arrays;

/**
 * The entries that have a word.
 *
 * @param entries their numbers, ascending
 * @param impacts how much each is about the word, see {@link Impacts}
 */
record Postings(int[] entries, int[] impacts) {
  static final Postings NONE = new Postings(new int[0], new int[0]);

  int size() {
    return entries.length;
  }

  /** Whether both have the same entries with the same impacts. */
  boolean isLike(Postings other) {
    return Arrays.equals(entries, other.entries) && Arrays.equals(impacts, other.impacts);
  }
}
