package dev.fixdex.diagnose;

import java.util.Arrays;

/**
 * Chooses for each signature the words by which it is looked for: its rarest ones, as many as it
 * takes until what is left of it could not make a match. A line that has none of them need not be
 * compared with it.
 */
final class Anchors {
  private static final int[] NONE = {};

  private Anchors() {}

  /** Signatures by the number of an anchor word. */
  static int[][] of(Signature[] signatures, double[] weights, AtomTable atoms) {
    int[][] byAnchor = new int[weights.length][];
    Arrays.fill(byAnchor, NONE);
    int[] counts = new int[weights.length];
    for (int i = 0; i < signatures.length; i++) {
      for (int word : anchors(signatures[i], weights, atoms)) {
        int[] list = byAnchor[word];
        if (counts[word] == list.length) {
          list = Arrays.copyOf(list, Math.max(2, list.length * 2));
          byAnchor[word] = list;
        }
        list[counts[word]++] = i;
      }
    }
    for (int word = 0; word < byAnchor.length; word++) {
      byAnchor[word] = Arrays.copyOf(byAnchor[word], counts[word]);
    }
    return byAnchor;
  }

  private static int[] anchors(Signature signature, double[] weights, AtomTable atoms) {
    int[] unique = Arrays.stream(signature.words).distinct().filter(atoms::finds).toArray();
    Integer[] rarest = Arrays.stream(unique).boxed().toArray(Integer[]::new);
    Arrays.sort(
        rarest,
        (a, b) -> {
          int byWeight = Double.compare(weights[b], weights[a]);
          return byWeight != 0 ? byWeight : Integer.compare(a, b);
        });
    double left = signature.total;
    int count = 0;
    while (count < rarest.length && left > signature.total * Score.LEAST_COVERED) {
      int word = rarest[count++];
      for (int i = 0; i < signature.words.length; i++) {
        left -= signature.words[i] == word ? signature.weights[i] : 0;
      }
    }
    return Arrays.stream(rarest, 0, count).mapToInt(Integer::intValue).toArray();
  }
}
