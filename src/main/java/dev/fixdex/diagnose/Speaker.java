package dev.fixdex.diagnose;

import dev.fixdex.errortext.Mask;

/**
 * The name of a program that a line begins with and a colon, as in {@code psql: FATAL: …}. It tells
 * who says the rest and nothing of what is wrong: the same message comes from other programs, and
 * with a path or without.
 */
final class Speaker {
  private Speaker() {}

  /**
   * Whether a line begins with one.
   *
   * @param mask of the line
   */
  static boolean begins(Mask mask, String line) {
    if (mask.items().isEmpty()
        || !(mask.items().getFirst() instanceof Mask.Word word)
        || word.code()
        || !line.startsWith(": ", word.end())) {
      return false;
    }
    for (int i = word.start(); i < word.end(); i++) {
      char c = line.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!small && (i == word.start() || !(digit || c == '-' || c == '_'))) {
        return false;
      }
    }
    return true;
  }
}
