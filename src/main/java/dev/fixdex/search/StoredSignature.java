package dev.fixdex.search;

import java.util.List;

/** A {@link Signature} as it is held in memory: words shared by all signatures of an index. */
final class StoredSignature {
  private final SignatureWord[] words;
  private final short[] weights;
  private final List<LineWord> wholes;

  /** The signature with its words replaced by those of the index. */
  StoredSignature(Signature signature, SignatureWord[] words) {
    this.words = words;
    weights = new short[words.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (short) code(signature.words().get(i));
    }
    wholes = signature.wholes();
  }

  /** A word's weight and whether it is plain in one number. */
  static int code(LineWord word) {
    return word.weight() * 2 + (word.plain() ? 1 : 0);
  }

  int size() {
    return words.length;
  }

  SignatureWord word(int place) {
    return words[place];
  }

  /** What a word says by its rarity and its place in the text. */
  double says(int place) {
    int weight = weights[place] / 2;
    return weight / 100.0 * words[place].rarity();
  }

  boolean isPlain(int place) {
    return weights[place] % 2 == 1;
  }

  List<LineWord> wholes() {
    return wholes;
  }
}
