package dev.fixdex.search;

import java.util.List;

/**
 * A word of a query, looked up.
 *
 * @param weight what it says by its place in the line, 1 for a word of the message
 * @param plain whether it belongs to the message itself
 * @param inSequence whether it stands in the line by itself, not only as another word's spelling
 * @param open whether it may be the beginning of a longer word
 * @param idf how much it says by its rarity
 * @param others words that it may stand for besides itself and its stem
 */
record QueryWord(
    String text,
    String stem,
    double weight,
    boolean plain,
    boolean inSequence,
    boolean open,
    boolean known,
    double idf,
    List<Other> others) {

  /** What an unknown word still counts when it is asked how much of a line an entry explains. */
  private static final double UNKNOWN = 0.3;

  private static final double OPEN = 0.4;

  QueryWord {
    others = List.copyOf(others);
  }

  /**
   * Another word.
   *
   * @param likeness how much of a match it is, below 1
   */
  record Other(String text, double likeness) {}

  /** What this word adds to all that the line says. */
  double share() {
    return weight * idf * (open ? OPEN : known ? 1 : UNKNOWN);
  }
}
