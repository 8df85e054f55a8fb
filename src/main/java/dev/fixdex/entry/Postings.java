package dev.fixdex.entry;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which numbers belong to a key, in two words of memory each: sorted pairs. Immutable. */
final class Postings {
  private final long[] pairs;

  private Postings(long[] pairs) {
    this.pairs = pairs;
  }

  /** Gathers pairs. */
  static final class Gathering {
    private long[] pairs = new long[1024];
    private int size;

    void add(int key, int number) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = pair(key, number);
    }

    Postings sorted() {
      long[] sorted = Arrays.copyOf(pairs, size);
      Arrays.sort(sorted);
      return new Postings(sorted);
    }
  }

  private static long pair(int key, int number) {
    return ((long) key << 32) | (number & 0xFFFFFFFFL);
  }

  /** The numbers of a key, in their order. */
  IntStream of(int key) {
    return IntStream.range(from(key, 0), from(key, -1)).map(i -> (int) pairs[i]);
  }

  /** How many numbers a key has. */
  int count(int key) {
    return from(key, -1) - from(key, 0);
  }

  /** Where the first pair stands that is not below; -1 is the highest number. */
  private int from(int key, int number) {
    int at = Arrays.binarySearch(pairs, pair(key, number));
    return at < 0 ? -at - 1 : at;
  }
}
