package dev.fixdex.errortext;

import java.util.Arrays;

/**
 * A set of short words that is asked without making a string: up to eight letters and digits in one
 * number.
 */
final class PackedWords {
  /** Letters and digits in one number. */
  static final int MOST = 8;

  private final long[] words;

  /** The words, in lower case, of at most eight letters and digits. */
  PackedWords(String... words) {
    this.words = Arrays.stream(words).mapToLong(w -> pack(w, 0, w.length())).sorted().toArray();
  }

  /**
   * The letters and digits of {@code s[from, to)} without case; 0 when there are more than eight.
   */
  static long pack(String s, int from, int to) {
    if (to - from > MOST) {
      return 0;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = packed << 8 | (s.charAt(i) | 32);
    }
    return packed;
  }

  boolean contains(long packed) {
    return Arrays.binarySearch(words, packed) >= 0;
  }
}
