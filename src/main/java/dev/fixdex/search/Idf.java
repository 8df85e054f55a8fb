package dev.fixdex.search;

/** How much a word says, from how many entries have it. */
public final class Idf {
  /** Bits of a number of entries that count. */
  private static final int BITS = 2;

  private Idf() {}

  /**
   * The binary logarithm of how rare a word is, between its whole steps a straight line: the same
   * bits in Java and in any browser, which a library's logarithm does not promise.
   *
   * @param entries that have the word, 0 for an unknown word; {@link #rounded} or not
   * @param all entries of the index
   */
  static double of(int entries, int all) {
    double rest = (all + 1.0) / (rounded(entries) + 0.5);
    double whole = 0;
    while (rest >= 2) {
      rest /= 2;
      whole++;
    }
    return rest <= 1 ? whole : whole + rest - 1;
  }

  /**
   * A number of entries with nothing but its highest two bits. One entry more or less then seldom
   * makes a word say more or less, and the browser's files of most other entries stay as they are.
   * Answers are as good as with more bits: see docs/search.md.
   *
   * @param entries 0 or more
   */
  public static int rounded(int entries) {
    int rest = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(entries) - BITS);
    return entries >> rest << rest;
  }
}
