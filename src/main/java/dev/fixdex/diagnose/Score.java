package dev.fixdex.diagnose;

/**
 * How surely a line shows what a signature says, from 0 to 100.
 *
 * <p>Two things are asked: how much of the signature is there, in order and side by side; and
 * whether what is there says enough. Three usual words name no entry in the middle of a longer
 * line, but they may when the line says nothing else.
 */
final class Score {
  /** In bits: what is below could stand in any log. */
  private static final double LEAST_SAID = 6;

  /** The part of a signature's weight that a line must have to be compared with it at all. */
  static final double LEAST_COVERED = 0.62;

  /** In bits: from here on it does not matter what else the line says. */
  private static final double MUCH_SAID = 14;

  /** The same where the line says nothing else. */
  static final double LEAST_SAID_ALONE = 4;

  private static final double ALONE = 0.95;

  /** Words from which it does not matter what else the line says. */
  private static final double MANY_WORDS = 3;

  /** What is left to a comparison over several lines. */
  private static final double ACROSS_LINES = 0.95;

  private Score() {}

  /**
   * The score of a comparison.
   *
   * @param explained the part of the line's weight that the signature's words are
   * @param details weight of the signature's details that the line has too
   */
  static double of(
      Signature signature, Alignment found, double explained, double details, boolean acrossLines) {
    double said = found.matched() + details;
    double least = explained >= ALONE ? LEAST_SAID_ALONE : LEAST_SAID;
    if (said < least || found.matched() < signature.total * LEAST_COVERED) {
      return 0;
    }
    double fit = found.value() / signature.whole;
    double telling = Math.max(0, Math.min(1, (signature.telling - 1) / (MANY_WORDS - 1)));
    double strength = Math.min(1, said / MUCH_SAID) * telling;
    double confidence = strength + (1 - strength) * explained * explained;
    double asked = signature.detailTotal;
    double named = asked > 0 ? details / asked : 1;
    double sure = Math.min(1, found.matched() / MUCH_SAID);
    confidence *= sure + (1 - sure) * named;
    double score = 100 * fit * Math.sqrt(fit) * confidence;
    return acrossLines ? score * ACROSS_LINES : score;
  }
}
