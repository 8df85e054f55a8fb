package dev.fixdex.shards;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places for things that are known by their names, in a space of several times as many: when others
 * come or go nearly all stay where they are, so that the files that speak of them stay too. Which
 * places they have depends on the names alone and not on which came first, so that a site that was
 * made step by step has the bytes of one that was made at once.
 *
 * <p>This is a hash table with linear probing whose keys are in order (Amble and Knuth, Ordered
 * hash tables, 1974), with a hash that keeps those together that differ in their last number: what
 * is alike has places close by, which takes few bytes to say.
 */
public final class Places {
  /** From one number to the next; what is between is for others. */
  private static final int STRIDE = 4;

  /** Digits of a last number that count. */
  private static final int DIGITS = 9;

  /** 2^32 divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
  private static final int SCATTER = 0x9E3779B9;

  private static final char TOLD_APART = '\n';

  private final int space;
  private final int[] items;
  private final int[] places;

  private Places(int space, int[] items, int[] places) {
    this.space = space;
    this.items = items;
    this.places = places;
  }

  private record Homed(int home, String name, int item) {
    private static final Comparator<Homed> ORDER =
        Comparator.comparingInt(Homed::home)
            .thenComparing(Homed::name)
            .thenComparingInt(Homed::item);
  }

  /**
   * Places for some things.
   *
   * @param names of them, in any order; what comes after a line break tells those apart that have
   *     one name
   */
  public static Places of(List<String> names) {
    int space = space(names.size());
    List<Homed> sorted =
        IntStream.range(0, names.size())
            .mapToObj(item -> new Homed(home(names.get(item), space), names.get(item), item))
            .sorted(Homed.ORDER)
            .toList();
    int[] items = new int[sorted.size()];
    int[] places = new int[sorted.size()];
    int next = 0;
    for (int i = 0; i < items.length; i++) {
      items[i] = sorted.get(i).item();
      places[i] = Math.max(next, sorted.get(i).home());
      next = places[i] + 1;
    }
    return new Places(space, items, places);
  }

  /**
   * A power of two, or one and a quarter, a half or three quarters of it: with another number
   * nothing would stay.
   */
  private static int space(int things) {
    int step = Math.max(1, Integer.highestOneBit(Math.max(1, STRIDE * things - 1)) / 4);
    return Math.max(1, Math.ceilDiv(STRIDE * things, step) * step);
  }

  private static int home(String name, int space) {
    int end = name.indexOf(TOLD_APART);
    end = end < 0 ? name.length() : end;
    int digits = end;
    while (digits > 0 && end - digits < DIGITS && isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    int number = digits == end ? 0 : Integer.parseInt(name, digits, end, 10);
    long scattered = Integer.toUnsignedLong(name.substring(0, digits).hashCode() * SCATTER);
    long first = scattered * space >>> Integer.SIZE;
    return (int) ((first + (long) STRIDE * number) % space);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Number of things. */
  public int size() {
    return items.length;
  }

  /** All places are below this but for a few that found none free. */
  public int space() {
    return space;
  }

  /** A number that all places are below; 0 without any. */
  public int end() {
    return places.length == 0 ? 0 : places[places.length - 1] + 1;
  }

  /**
   * Which of the things has the place that so many others are before.
   *
   * @return its number among the names
   */
  public int item(int order) {
    return items[order];
  }

  /** The place that so many others are before; ascending. */
  public int place(int order) {
    return places[order];
  }

  /** How many things have places below this one. */
  public int before(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }
}
