package dev.fixdex.diagnose;

import java.util.Arrays;

/**
 * Lays a signature's words over the words of a line so that as much as possible is said in order
 * and side by side. One object serves many comparisons, one after the other.
 */
final class Alignment {
  private static final double NONE = -1;

  private double[] ending = new double[0];
  private double[] best = new double[0];
  private double[] endingMatched = new double[0];
  private double[] bestMatched = new double[0];
  private double value;
  private double matched;
  private boolean together;

  /** What the words in common say, and their standing side by side. */
  double value() {
    return value;
  }

  /** What the words in common say. */
  double matched() {
    return matched;
  }

  /** Whether all words are there, each where it should be. */
  boolean isTogether() {
    return together;
  }

  /**
   * Lays a signature over words.
   *
   * @param words numbers of the words, of which {@code [from, to)} are looked at
   */
  void lay(Signature signature, int[] words, int from, int to) {
    int columns = to - from + 1;
    reserve(columns);
    Arrays.fill(best, 0, columns, 0);
    Arrays.fill(bestMatched, 0, columns, 0);
    Arrays.fill(ending, 0, columns, NONE);
    for (int row = 0; row < signature.words.length; row++) {
      row(signature, row, words, from, columns);
    }
    value = best[columns - 1];
    matched = bestMatched[columns - 1];
    together = value >= signature.whole - 1e-9;
  }

  /** Works from the last column to the first: each needs what its left one was a row before. */
  private void row(Signature signature, int row, int[] words, int from, int columns) {
    int word = signature.words[row];
    double weight = signature.weights[row];
    double beside = signature.beside[row];
    boolean free = row > 0 && signature.gapBefore[row];
    for (int column = columns - 1; column > 0; column--) {
      if (words[from + column - 1] != word) {
        ending[column] = NONE;
        continue;
      }
      double before = best[column - 1];
      double beforeMatched = bestMatched[column - 1];
      boolean apart = !free || before == 0;
      double reached = before + weight + (apart ? 0 : beside);
      double reachedMatched = beforeMatched + weight;
      double next = ending[column - 1];
      double side = next + weight + beside;
      if (next >= 0 && side > reached) {
        reached = side;
        reachedMatched = endingMatched[column - 1] + weight;
      }
      ending[column] = reached;
      endingMatched[column] = reachedMatched;
    }
    ending[0] = NONE;
    for (int column = 1; column < columns; column++) {
      if (best[column - 1] > best[column]) {
        best[column] = best[column - 1];
        bestMatched[column] = bestMatched[column - 1];
      }
      if (ending[column] > best[column]) {
        best[column] = ending[column];
        bestMatched[column] = endingMatched[column];
      }
    }
  }

  private void reserve(int columns) {
    if (best.length < columns) {
      int size = Math.max(64, columns * 2);
      best = new double[size];
      bestMatched = new double[size];
      ending = new double[size];
      endingMatched = new double[size];
    }
  }
}
