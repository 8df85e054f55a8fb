package dev.fixdex.diagnose;

import java.util.List;

/**
 * What logs are compared with: the signatures of all entries, and where to look for them by the
 * words that tell them apart. Immutable and thread-safe.
 */
public final class Signatures {
  private final SignatureData data;
  private final WordTable words;
  private final Signature[] signatures;
  private final Anchors anchors;

  private Signatures(SignatureData data) {
    this.data = data;
    words = new WordTable(data);
    signatures =
        data.rows().stream()
            .map(words::signature)
            .filter(Signature::isTelling)
            .toArray(Signature[]::new);
    anchors = words.anchors(signatures);
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

  /** Number of signatures; equal ones of several entries are one. */
  public int size() {
    return signatures.length;
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
    return words.vocabulary();
  }

  AtomTable atoms() {
    return words.atoms();
  }

  Anchors anchors() {
    return anchors;
  }

  /** What a word of a signature says. */
  double weight(int number) {
    return words.weight(number);
  }

  /** What a line's word says that is none of the signature with which the line is compared. */
  double beside(String word) {
    return words.beside(word);
  }
}
