package dev.fixdex.search;

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
}
