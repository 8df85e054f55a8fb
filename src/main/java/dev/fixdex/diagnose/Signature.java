package dev.fixdex.diagnose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The words of an error text by their numbers, for the entries that quote it. */
final class Signature {
  /** How much of what two words say is said again by their standing side by side. */
  private static final double NEIGHBOUR = 0.8;

  /** What a word in a volatile place says, of what it would say elsewhere. */
  private static final double DETAIL = 0.7;

  final int[] words;
  final boolean[] gapBefore;
  final boolean hasGap;

  /** Whether it ends with a wildcard or something volatile. */
  final boolean open;

  final double[] weights;

  /** What each word adds when it stands beside the one before it, or when a gap is between them. */
  final double[] beside;

  final int[] details;

  /** Those of the details that are ports: another port is another service. */
  final int[] ports;

  final List<Origin> origins;

  /** Sum of the weights. */
  final double total;

  /** Sum of the details' weights. */
  final double detailTotal;

  /** What a line has that has all of it. */
  final double whole;

  /** Number of words; a name or a code counts as three. */
  final int telling;

  /** Whether it says how a command ended, which every failed command does whatever went wrong. */
  final boolean ending;

  /**
   * Where a signature comes from.
   *
   * @param subject number of the entry
   * @param text the error text as its author wrote it
   */
  record Origin(int subject, String text) {}

  /**
   * The signature of an error text.
   *
   * @param weightOf by word number
   * @param kindOf by word number
   * @param endings by word number, whether it is the code of a command that failed
   * @param portWords by word number, whether it is a port
   */
  Signature(
      SignatureData.Row row, double[] weightOf, byte[] kindOf, BitSet endings, BitSet portWords) {
    words = new int[row.words().length];
    gapBefore = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = row.words()[i] / 2;
      gapBefore[i] = row.words()[i] % 2 == 1;
    }
    details = row.details();
    ports = Arrays.stream(details).filter(portWords::get).toArray();
    origins = row.origins();
    hasGap = row.hasGap();
    open = row.open();
    weights = new double[words.length];
    beside = new double[words.length];
    double sum = 0;
    double value = 0;
    int tells = 0;
    for (int i = 0; i < words.length; i++) {
      weights[i] = weightOf[words[i]];
      sum += weights[i];
      beside[i] = i == 0 ? 0 : NEIGHBOUR * Math.min(weights[i - 1], weights[i]);
      value += weights[i] + beside[i];
      tells += kindOf[words[i]] == WordReader.PLAIN ? 1 : 3;
    }
    double detail = 0;
    for (int word : details) {
      detail += DETAIL * weightOf[word];
    }
    total = sum;
    whole = value;
    detailTotal = detail;
    telling = tells;
    ending = Arrays.stream(words).anyMatch(endings::get);
  }

  /** Whether it says enough to be looked for. */
  boolean isTelling() {
    return total + detailTotal >= Score.LEAST_SAID_ALONE;
  }

  /** Whether a word is one of its words. */
  boolean has(int word) {
    for (int own : words) {
      if (own == word) {
        return true;
      }
    }
    return false;
  }

  /** What a found detail says. */
  static double detail(double weight) {
    return DETAIL * weight;
  }
}
