package dev.fixdex.search;

/** A word of error texts, one object for each word of an index, compared by identity. */
final class SignatureWord {
  private final String text;
  private final String stem;
  private final double rarity;

  SignatureWord(String text, double rarity) {
    this.text = text;
    this.stem = LineWord.isCode(text) ? "" : Stemmer.stem(text);
    this.rarity = rarity;
  }

  String text() {
    return text;
  }

  /** Empty for a code. */
  String stem() {
    return stem;
  }

  /** How much the word says, see {@link Idf}. */
  double rarity() {
    return rarity;
  }
}
