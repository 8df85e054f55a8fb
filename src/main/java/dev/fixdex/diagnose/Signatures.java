package dev.fixdex.diagnose;

import dev.fixdex.shards.Places;
import java.util.BitSet;
import java.util.List;

/**
 * What logs are compared with: the signatures of all entries, and where to look for them by the
 * words that tell them apart. Immutable and thread-safe.
 */
public final class Signatures {
  /** Kind of the codes that say little. */
  static final int USUAL_CODE = 3;

  private final SignatureData data;
  private final Vocabulary vocabulary;
  private final Weights rarity;
  private final double[] weights;
  private final AtomTable atoms;
  private final Signature[] signatures;
  private final Anchors anchors;

  private Signatures(SignatureData data) {
    this.data = data;
    vocabulary = Vocabulary.of(data.words());
    rarity = new Weights(data.subjects().size());
    weights = new double[data.words().size()];
    byte[] kinds = new byte[weights.length];
    BitSet endings = new BitSet();
    BitSet ports = new BitSet();
    for (int i = 0; i < weights.length; i++) {
      SignatureData.Word word = data.words().get(i);
      kinds[i] = (byte) word.kind();
      String spelling = word.spellings().getFirst();
      endings.set(i, word.kind() == WordReader.CODE && Weights.isEnding(spelling));
      ports.set(i, SignatureText.isPort(spelling));
      weights[i] = rarity.of(spelling, word.kind(), word.count());
    }
    signatures =
        data.rows().stream()
            .map(row -> new Signature(row, weights, kinds, endings, ports))
            .filter(s -> s.total + s.detailTotal >= Score.LEAST_SAID_ALONE)
            .toArray(Signature[]::new);
    atoms = AtomTable.of(vocabulary);
    anchors = new Anchors(signatures, weights, atoms);
  }

  /**
   * The signatures of some entries.
   *
   * @param synonyms groups of words that mean the same, as in the knowledge base's settings
   */
  public static Signatures of(List<Subject> subjects, List<List<String>> synonyms) {
    return new Signatures(SignatureData.of(subjects, synonyms));
  }

  /**
   * Signatures that were kept as text.
   *
   * @throws IllegalArgumentException when it is something else, or damaged
   */
  public static Signatures read(String text) {
    return new Signatures(SignatureCodec.read(text));
  }

  /** These signatures as text, for {@link #read}. */
  public String written() {
    return SignatureCodec.write(data);
  }

  /** Number of entries. */
  int subjects() {
    return data.subjects().size();
  }

  /** Kind of a word, as in {@link WordReader}, or {@link #USUAL_CODE}. */
  int kind(int word) {
    SignatureData.Word known = data.words().get(word);
    boolean usual =
        known.kind() == WordReader.CODE && Weights.isUsual(known.spellings().getFirst());
    return usual ? USUAL_CODE : known.kind();
  }

  /** Number of entries that have a word. */
  int count(int word) {
    return data.words().get(word).count();
  }

  /** How rare a word is that so many entries have. */
  double rarity(int count) {
    return rarity.rarity(count);
  }

  /** Number of signatures; equal ones of several entries are one. */
  public int size() {
    return signatures.length;
  }

  /** Where the entries are in the browser's files, in the order of their numbers. */
  Places places() {
    return SignatureData.places(data.subjects());
  }

  /** Whether an entry with this id is among them. */
  public boolean has(String id) {
    return data.subjects().stream().anyMatch(subject -> subject.id().equals(id));
  }

  Subject subject(int number) {
    return data.subjects().get(number);
  }

  Signature signature(int number) {
    return signatures[number];
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  AtomTable atoms() {
    return atoms;
  }

  Anchors anchors() {
    return anchors;
  }

  /** What a word of a signature says. */
  double weight(int number) {
    return weights[number];
  }

  /** What a line's word says that is none of the signature with which the line is compared. */
  double beside(String word) {
    return rarity.unknown(word);
  }
}
