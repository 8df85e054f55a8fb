package dev.fixdex.diagnose;

import dev.fixdex.errortext.Mask;
import java.util.List;

/**
 * The name that a line begins with, before a colon: of a program in {@code psql: FATAL: …}, of an
 * exception in {@code org.postgresql.util.PSQLException: FATAL: …}. It tells who says the rest and
 * nothing of what is wrong: the same message comes from other programs and libraries.
 */
final class Speaker {
  private static final String JOINTS = "-_.:$";

  private Speaker() {}

  /**
   * Where the name with which a line begins starts, in UTF-16 units; -1 for none.
   *
   * @param mask of the line
   */
  static int start(Mask mask, String line) {
    List<Mask.Item> items = mask.items();
    return !items.isEmpty()
            && items.getFirst() instanceof Mask.Word word
            && !word.code()
            && line.startsWith(": ", word.end())
            && isName(line, word.start(), word.end())
        ? word.start()
        : -1;
  }

  private static boolean isName(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && (i == from || !(digit || JOINTS.indexOf(c) >= 0))) {
        return false;
      }
    }
    return true;
  }
}
