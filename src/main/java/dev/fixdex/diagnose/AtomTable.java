package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the hash of an atom to the words that a line may have when it has the atom. */
final class AtomTable {
  private static final int[] NONE = {};

  /** Numbers are told apart by their remainder; some are kept without need. */
  private static final int NUMBERS = 1 << 16;

  private final int[] keys;
  private final int[][] words;
  private final int mask;
  private final BitSet found = new BitSet();
  private final BitSet numbers = new BitSet(NUMBERS);

  private AtomTable(Map<Integer, List<Integer>> byAtom, Vocabulary vocabulary) {
    int size = Integer.highestOneBit(Math.max(16, byAtom.size()) * 4 - 1);
    keys = new int[size];
    words = new int[size][];
    mask = size - 1;
    byAtom.forEach((atom, stands) -> {
      int slot = slot(atom);
      while (words[slot] != null) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = atom;
      words[slot] =
          stands.stream()
              .sorted(Comparator.comparing(word -> vocabulary.spellings(word).getFirst()))
              .mapToInt(Integer::intValue)
              .toArray();
      stands.forEach(found::set);
    });
    for (int word = 0; word < vocabulary.size(); word++) {
      vocabulary.spellings(word).forEach(spelling -> Spellings.numbers(spelling, this::keep));
    }
  }

  private void keep(long number) {
    numbers.set((int) number & (NUMBERS - 1));
  }

  /** Whether a number may be a part of a word; false for sure when it is not. */
  boolean hasNumber(long number) {
    return numbers.get((int) number & (NUMBERS - 1));
  }

  /** What of numbers is kept, ascending. */
  int[] numbers() {
    return numbers.stream().toArray();
  }

  static AtomTable of(Vocabulary vocabulary) {
    Map<Integer, List<Integer>> byAtom = new HashMap<>();
    for (int word = 0; word < vocabulary.size(); word++) {
      for (String spelling : vocabulary.spellings(word)) {
        for (int atom : Spellings.anchors(spelling)) {
          List<Integer> words = byAtom.computeIfAbsent(atom, a -> new ArrayList<>(1));
          if (!words.contains(word)) {
            words.add(word);
          }
        }
      }
    }
    return new AtomTable(byAtom, vocabulary);
  }

  private int slot(int atom) {
    return (atom ^ atom >>> 15) & mask;
  }

  /** The words that an atom may stand for. */
  int[] words(int atom) {
    int slot = slot(atom);
    while (words[slot] != null) {
      if (keys[slot] == atom) {
        return words[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /** Whether a word has atoms at all; an operator has none. */
  boolean finds(int word) {
    return found.get(word);
  }
}
