package dev.fixdex.diagnose;

import java.util.BitSet;
import java.util.List;

/** What the words of all signatures say, by number. Immutable and thread-safe. */
final class WordTable {
  /** Kind of the codes that say little. */
  static final int USUAL_CODE = 3;

  private final List<SignatureData.Word> words;
  private final Vocabulary vocabulary;
  private final Weights rarity;
  private final double[] weights;
  private final byte[] kinds;
  private final BitSet endings = new BitSet();
  private final BitSet ports = new BitSet();
  private final AtomTable atoms;

  WordTable(SignatureData data) {
    words = data.words();
    vocabulary = Vocabulary.of(words);
    rarity = new Weights(data.subjects().size());
    weights = new double[words.size()];
    kinds = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      SignatureData.Word word = words.get(i);
      kinds[i] = (byte) word.kind();
      String spelling = word.spellings().getFirst();
      endings.set(i, word.kind() == WordReader.CODE && Weights.isEnding(spelling));
      ports.set(i, SignatureText.isPort(spelling));
      weights[i] = rarity.of(spelling, word.kind(), word.count());
    }
    atoms = AtomTable.of(vocabulary);
  }

  /** The signature of an error text. */
  Signature signature(SignatureData.Row row) {
    return new Signature(row, weights, kinds, endings, ports);
  }

  /** Where to look for some signatures. */
  Anchors anchors(Signature[] signatures) {
    return new Anchors(signatures, weights, atoms);
  }

  /** The words under which a signature is listed, the heaviest first. */
  int[] anchors(Signature signature) {
    return Anchors.of(signature, weights, atoms);
  }

  /** Kind of a word, as in {@link WordReader}, or {@link #USUAL_CODE}. */
  int kind(int word) {
    SignatureData.Word known = words.get(word);
    boolean usual =
        known.kind() == WordReader.CODE && Weights.isUsual(known.spellings().getFirst());
    return usual ? USUAL_CODE : known.kind();
  }

  /** Number of entries that have a word. */
  int count(int word) {
    return words.get(word).count();
  }

  /** How rare a word is that so many entries have. */
  double rarity(int count) {
    return rarity.rarity(count);
  }

  /** What a word of a signature says. */
  double weight(int word) {
    return weights[word];
  }

  /** What a line's word says that is none of the signature with which the line is compared. */
  double beside(String word) {
    return rarity.unknown(word);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  AtomTable atoms() {
    return atoms;
  }
}
