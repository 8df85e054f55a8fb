package dev.fixdex.diagnose;

import java.util.Arrays;

/**
 * Where to look for signatures: each is listed under its rarest words, its anchors, as many as it
 * takes until what is left of it could not make a match. An event that has none of a signature's
 * anchors need not be compared with it; one that has an anchor is asked for the other words first,
 * the heaviest before the others, so that most comparisons end at once.
 *
 * <p>All lists stand in one array, each word's list in one piece, because memory is read much
 * faster in order than here and there: for each signature its number, the count of words, and each
 * word with its weight in one number.
 */
final class Anchors {
  /** Of a number, what is the weight; the rest is the word. */
  private static final int WEIGHT_BITS = 11;

  private static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

  /** What may be missing, in the units of the weights. A word weighs at most 2.3 times that. */
  private static final int SLACK = 880;

  private final int[] starts;
  private final int[] lists;

  /** The lists of some signatures. */
  Anchors(Signature[] signatures, double[] weights, AtomTable atoms) {
    int[][] anchors = new int[signatures.length][];
    int[][] rows = new int[signatures.length][];
    starts = new int[weights.length + 1];
    for (int i = 0; i < signatures.length; i++) {
      int[] words = byWeight(signatures[i], weights, atoms);
      anchors[i] = rarest(signatures[i], words, weights);
      rows[i] = row(i, signatures[i], words, weights);
      for (int word : anchors[i]) {
        starts[word + 1] += rows[i].length;
      }
    }
    for (int word = 0; word < weights.length; word++) {
      starts[word + 1] += starts[word];
    }
    lists = new int[starts[weights.length]];
    int[] ends = Arrays.copyOf(starts, weights.length);
    for (int i = 0; i < signatures.length; i++) {
      for (int word : anchors[i]) {
        System.arraycopy(rows[i], 0, lists, ends[word], rows[i].length);
        ends[word] += rows[i].length;
      }
    }
  }

  /** The signature's words that have atoms, the heaviest first, each once. */
  private static int[] byWeight(Signature signature, double[] weights, AtomTable atoms) {
    int[] words = new int[signature.words.length];
    int count = 0;
    for (int word : signature.words) {
      if (!atoms.finds(word) || contains(words, count, word)) {
        continue;
      }
      int at = count++;
      while (at > 0 && weights[words[at - 1]] < weights[word]) {
        words[at] = words[at - 1];
        at--;
      }
      words[at] = word;
    }
    return Arrays.copyOf(words, count);
  }

  private static boolean contains(int[] words, int count, int word) {
    for (int i = 0; i < count; i++) {
      if (words[i] == word) {
        return true;
      }
    }
    return false;
  }

  /** The words under which a signature is listed, the heaviest first. */
  static int[] of(Signature signature, double[] weights, AtomTable atoms) {
    return rarest(signature, byWeight(signature, weights, atoms), weights);
  }

  private static int[] rarest(Signature signature, int[] words, double[] weights) {
    double left = signature.total;
    int count = 0;
    while (count < words.length && left > signature.total * Score.LEAST_COVERED) {
      left -= weights[words[count]] * times(signature, words[count]);
      count++;
    }
    return Arrays.copyOf(words, count);
  }

  private static int[] row(int number, Signature signature, int[] words, double[] weights) {
    double unit = signature.total * (1 - Score.LEAST_COVERED) / SLACK;
    int[] row = new int[words.length + 2];
    row[0] = number;
    row[1] = words.length;
    for (int i = 0; i < words.length; i++) {
      double weight = weights[words[i]] * times(signature, words[i]) / unit;
      row[i + 2] = words[i] << WEIGHT_BITS | Math.min(WEIGHT_MASK, (int) weight);
    }
    return row;
  }

  private static int times(Signature signature, int word) {
    int times = 0;
    for (int other : signature.words) {
      times += other == word ? 1 : 0;
    }
    return times;
  }

  /** Where a word's list begins. */
  int start(int word) {
    return starts[word];
  }

  /** Where a word's list ends. */
  int end(int word) {
    return starts[word + 1];
  }

  /** The signature at a place of a list. */
  int signature(int at) {
    return lists[at];
  }

  /** The place in a list after this one. */
  int next(int at) {
    return at + 2 + lists[at + 1];
  }

  /**
   * Whether an event may show the signature at a place of a list.
   *
   * @param seen by word, in which round the word was last seen
   */
  boolean isPossible(int at, int[] seen, int round) {
    int[] all = lists;
    int end = at + 2 + all[at + 1];
    int missing = SLACK;
    for (int i = at + 2; i < end; i++) {
      int word = all[i];
      if (seen[word >>> WEIGHT_BITS] != round) {
        missing -= word & WEIGHT_MASK;
        if (missing < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
