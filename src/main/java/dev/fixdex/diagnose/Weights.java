package dev.fixdex.diagnose;

import dev.fixdex.errortext.CommonWords;
import dev.fixdex.search.Idf;
import java.util.Set;

/**
 * How much words say, in bits: the fewer entries have a word, the more; a word that logs are full
 * of never much.
 */
final class Weights {
  static final double UNKNOWN = 6;

  private static final double MOST = 8;
  private static final double NAME = 1.4;
  private static final double CODE = 1.75;

  /** A small knowledge base says little about how rare a word is. */
  private static final double USUAL_ENTRIES = 200;

  private static final double RAREST = 1.0 / 256;
  private static final double USUAL_CODE = 3;
  private static final double SHORT = 1;

  private static final Set<String> USUAL_CODES =
      Set.of(
          "exit-0",
          "exit-1",
          "exit-2",
          "exit-255",
          "error-0",
          "error-1",
          "error-2",
          "errno-0",
          "http-200",
          "http-201",
          "http-204",
          "http-206",
          "http-301",
          "http-302",
          "http-304",
          "http-400",
          "http-401",
          "http-403",
          "http-404",
          "http-500");

  private final CommonWords common = new CommonWords();
  private final int entries;

  Weights(int entries) {
    this.entries = entries;
  }

  /**
   * What a word says.
   *
   * @param kind as in {@link WordReader}
   * @param count number of entries that have it
   */
  double of(String word, int kind, int count) {
    double rarity = rarity(count);
    return switch (kind) {
      case WordReader.CODE -> isUsual(word) ? USUAL_CODE : rarity * CODE;
      case WordReader.NAME -> rarity * NAME;
      default -> plain(word, rarity);
    };
  }

  /** Whether a code is printed when nothing is wrong, or whatever is wrong. */
  static boolean isUsual(String code) {
    return USUAL_CODES.contains(code);
  }

  /** Whether a code says only that a command failed. */
  static boolean isEnding(String code) {
    return isUsual(code) && (code.startsWith("exit-") || code.startsWith("error-"));
  }

  /**
   * How rare a word is that so many entries have; numbers of entries are rounded as for a search.
   */
  double rarity(int count) {
    double share = Idf.rounded(count) / (entries + USUAL_ENTRIES);
    return Math.max(1, Math.min(MOST, log2(1 / (share + RAREST))));
  }

  private double plain(String word, double rarity) {
    boolean tiny = word.length() == 1 && word.charAt(0) < 0x80;
    boolean letters = word.chars().anyMatch(c -> c >= 'a' || (c >= '0' && c <= '9'));
    return Math.min(rarity, common.most(word, tiny || !letters ? SHORT : MOST));
  }

  /** What a word says that stands beside a signature's words. */
  double unknown(String word) {
    return Math.min(UNKNOWN, plain(word, MOST));
  }

  /** Two to this power is the number; the same in every engine to the last digits that matter. */
  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
