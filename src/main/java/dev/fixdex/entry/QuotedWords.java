package dev.fixdex.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words of an error text that an entry quotes, by their hashes; 0 is a gap. */
public final class QuotedWords {
  /** A command or a name is quoted by many entries, a line of a log by one. */
  private static final int LEAST_WORDS = 4;

  private QuotedWords() {}

  /** Whether a text has enough stable words to be told from others. */
  public static boolean isTelling(List<Integer> words) {
    return count(words) >= LEAST_WORDS;
  }

  /** The different words that stand in every case, in order. */
  static List<Integer> stable(List<Integer> words) {
    List<Integer> stable = new ArrayList<>(words.size());
    for (Integer word : words) {
      if (word != 0 && !stable.contains(word)) {
        stable.add(word);
      }
    }
    return stable;
  }

  /**
   * Whether a text says more than these words and has them all in order: those between two gaps
   * side by side, with anything or nothing where a gap between them is.
   */
  static boolean isAround(List<Integer> outer, List<Integer> inner) {
    if (outer.size() <= inner.size() && count(outer) <= count(inner)) {
      return false;
    }
    int from = 0;
    for (List<Integer> part : parts(inner)) {
      int found = Collections.indexOfSubList(outer.subList(from, outer.size()), part);
      if (found < 0) {
        return false;
      }
      from += found + part.size();
    }
    return true;
  }

  private static long count(List<Integer> words) {
    return words.stream().filter(word -> word != 0).count();
  }

  /** The words between gaps; a gap at the beginning or the end belongs to the words beside it. */
  private static List<List<Integer>> parts(List<Integer> words) {
    List<List<Integer>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.get(i) == 0) {
        parts.add(words.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(words.subList(from, words.size()));
    return parts;
  }
}
