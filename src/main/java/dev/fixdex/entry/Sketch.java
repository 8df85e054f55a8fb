package dev.fixdex.entry;

import java.util.Arrays;

/**
 * A small likeness of a text, from which it can be told how many of their phrases two texts share:
 * MinHash of phrases of four words, by one permutation. Headings and the signs between words do not
 * count. Immutable.
 */
public final class Sketch {
  /** Number of values. The likeness of two texts is told within some four percent. */
  public static final int SIZE = 128;

  /** Stands in a place that no phrase fell into. */
  public static final int NONE = 0xFFFF;

  private static final int PHRASE = 4;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** A text of fewer phrases is like many others by chance. */
  private static final int LEAST_PHRASES = 60;

  private final char[] values;

  private Sketch(char[] values) {
    this.values = values;
  }

  /** The sketch of a text from an offset on; one without any value for a text that is too short. */
  public static Sketch of(String text, int from) {
    char[] values = new char[SIZE];
    Arrays.fill(values, (char) NONE);
    long[] last = new long[PHRASE];
    int words = 0;
    int at = from;
    while (at < text.length()) {
      int lineEnd = text.indexOf('\n', at);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      if (text.charAt(at) != '#') {
        words = add(text, at, end, last, words, values);
      }
      at = end + 1;
    }
    if (words < LEAST_PHRASES + PHRASE) {
      Arrays.fill(values, (char) NONE);
    }
    return new Sketch(values);
  }

  /** A sketch with values that another one had. */
  public static Sketch of(String values) {
    if (values.length() != SIZE) {
      throw new IllegalArgumentException("%d values".formatted(values.length()));
    }
    return new Sketch(values.toCharArray());
  }

  private static int add(String text, int from, int to, long[] last, int before, char[] values) {
    int words = before;
    int i = from;
    while (i < to) {
      long word = 0;
      while (i < to && Character.isLetterOrDigit(text.charAt(i))) {
        word = (word + Character.toLowerCase(text.charAt(i)) + 1) * STEP;
        i++;
      }
      if (word == 0) {
        i++;
        continue;
      }
      last[words % PHRASE] = word;
      words++;
      if (words >= PHRASE) {
        addPhrase(last, words, values);
      }
    }
    return words;
  }

  private static void addPhrase(long[] last, int words, char[] values) {
    long phrase = 0;
    for (int i = 0; i < PHRASE; i++) {
      phrase = mix(phrase * STEP + last[(words + i) % PHRASE]);
    }
    int place = (int) (phrase >>> 57);
    char value = (char) ((phrase & 0xFFFFFFFFL) % NONE);
    if (value < values[place]) {
      values[place] = value;
    }
  }

  /** The finisher of MurmurHash3, which spreads each bit over all others. */
  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** The value at a place, or {@link #NONE}. */
  public int value(int place) {
    return values[place];
  }

  /** Whether the text was too short to be compared. */
  public boolean isEmpty() {
    for (char value : values) {
      if (value != NONE) {
        return false;
      }
    }
    return true;
  }

  /** Which part of the phrases of two texts both have, from 0 to 1. */
  public double likeness(Sketch other) {
    int same = 0;
    int any = 0;
    for (int i = 0; i < SIZE; i++) {
      if (values[i] != NONE || other.values[i] != NONE) {
        any++;
        same += values[i] == other.values[i] ? 1 : 0;
      }
    }
    return any == 0 ? 0 : (double) same / any;
  }

  /** All values, as {@link #of(String)} takes them. */
  public String values() {
    return new String(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && Arrays.equals(values, sketch.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Sketch[" + Integer.toHexString(hashCode()) + "]";
  }
}
