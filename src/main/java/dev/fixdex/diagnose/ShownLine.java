package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import java.util.Arrays;

/** A line as it is shown: of a long one the part that has most of the signature that it shows. */
final class ShownLine implements Atoms.Sink {
  /** In UTF-16 units. */
  private static final int LONGEST = 400;

  /** What is shown before the first word that counts. */
  private static final int BEFORE = 40;

  /** Whole numbers have the same sum in any order. */
  private static final int UNITS = 64;

  private static final String CUT = "…";

  private final Signatures signatures;
  private final Signature signature;
  private int[] starts = new int[16];
  private int[] words = new int[16];
  private int count;

  private ShownLine(Signatures signatures, Signature signature) {
    this.signatures = signatures;
    this.signature = signature;
  }

  /** The line, or the part of it that is shown. */
  static String of(String line, Signatures signatures, Signature signature) {
    if (line.length() <= LONGEST) {
      return line;
    }
    ShownLine shown = new ShownLine(signatures, signature);
    Atoms.scan(line.toCharArray(), 0, line.length(), shown);
    return cut(line, shown.best() - BEFORE);
  }

  private static String cut(String line, int wanted) {
    int from = Math.max(0, Math.min(wanted, line.length() - LONGEST));
    int to = from + LONGEST;
    from += from > 0 && Character.isLowSurrogate(line.charAt(from)) ? 1 : 0;
    to -= to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? 1 : 0;
    return (from > 0 ? CUT : "") + line.substring(from, to) + (to < line.length() ? CUT : "");
  }

  @Override
  public void atom(int hash, int start, int end) {
    for (int word : signatures.atoms().words(hash)) {
      if (signature.has(word)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
          words = Arrays.copyOf(words, 2 * count);
        }
        starts[count] = start;
        words[count++] = word;
      }
    }
  }

  /**
   * Where the stretch begins whose words, each counted once, weigh most; the first of equal ones.
   */
  private int best() {
    int best = 0;
    int most = 0;
    for (int i = 0; i < count; i++) {
      int sum = 0;
      for (int j = i; j < count && starts[j] < starts[i] + LONGEST - 2 * BEFORE; j++) {
        sum += isFirst(i, j) ? (int) (UNITS * signatures.weight(words[j])) : 0;
      }
      if (sum > most) {
        most = sum;
        best = starts[i];
      }
    }
    return best;
  }

  private boolean isFirst(int from, int at) {
    for (int i = from; i < at; i++) {
      if (words[i] == words[at]) {
        return false;
      }
    }
    return true;
  }
}
