package dev.fixdex.search;

/** How much a word says, from how many entries have it. */
final class Idf {
  private Idf() {}

  /**
   * The binary logarithm of how rare a word is, between its whole steps a straight line: the same
   * bits in Java and in any browser, which a library's logarithm does not promise.
   *
   * @param entries that have the word, 0 for an unknown word
   * @param all entries of the index
   */
  static double of(int entries, int all) {
    double rest = (all + 1.0) / (entries + 0.5);
    double whole = 0;
    while (rest >= 2) {
      rest /= 2;
      whole++;
    }
    return rest <= 1 ? whole : whole + rest - 1;
  }
}
