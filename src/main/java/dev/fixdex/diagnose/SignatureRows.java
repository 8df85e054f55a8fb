package dev.fixdex.diagnose;

import dev.fixdex.shards.Places;
import java.util.List;

/**
 * The signatures of all entries for those who look at each of them once: they are made when they
 * are asked for, so that a hundred thousand entries take a third of the memory that {@link
 * Signatures} take. Immutable and thread-safe.
 */
final class SignatureRows {
  private final List<Subject> subjects;
  private final List<SignatureData.Row> rows;
  private final WordTable words;

  /**
   * The signatures of some entries.
   *
   * @param synonyms groups of words that mean the same, as in the knowledge base's settings
   */
  SignatureRows(List<Subject> subjects, List<List<String>> synonyms) {
    SignatureData data = SignatureData.of(subjects, synonyms);
    this.subjects = data.subjects();
    words = new WordTable(data);
    rows = data.rows().stream().filter(row -> words.signature(row).isTelling()).toList();
  }

  /** Number of entries. */
  int subjects() {
    return subjects.size();
  }

  Subject subject(int number) {
    return subjects.get(number);
  }

  /** Where the entries are in the browser's files, in the order of their numbers. */
  Places places() {
    return SignatureData.places(subjects);
  }

  /** Number of signatures; equal ones of several entries are one. */
  int size() {
    return rows.size();
  }

  /** A signature, made now. */
  Signature signature(int number) {
    return words.signature(rows.get(number));
  }

  /** The entries that quote a signature. */
  List<Signature.Origin> origins(int number) {
    return rows.get(number).origins();
  }

  WordTable words() {
    return words;
  }
}
