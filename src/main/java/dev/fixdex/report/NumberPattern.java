package dev.fixdex.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The regular expression of the whole numbers of a range, as text: {@code 0|[1-9]|10} for 0 to 10.
 * In the subset of all dialects.
 */
final class NumberPattern {
  /** What lint reads as a number: at most nine digits. */
  private static final int LARGEST = 999_999_999;

  private NumberPattern() {}

  /**
   * For a whole text, with white space around it.
   *
   * @param least number, taken for -999,999,999 where it is less
   * @param most number, taken for 999,999,999 where it is more
   */
  static String of(int least, int most) {
    int from = Math.max(least, -LARGEST);
    int to = Math.min(most, LARGEST);
    List<String> parts = new ArrayList<>();
    if (from < 0) {
      blocks(Math.max(1, -to), -from).forEach(block -> parts.add("-" + block));
    }
    if (to >= 0) {
      parts.addAll(blocks(Math.max(0, from), to));
    }
    return "^\\s*(?:" + String.join("|", parts) + ")\\s*$";
  }

  /** The numbers from one to another, neither below 0, in blocks of one beginning each. */
  private static List<String> blocks(int from, int to) {
    List<String> blocks = new ArrayList<>();
    long at = from;
    while (at <= to) {
      int free = 0;
      long size = 1;
      while (at > 0 && at % (size * 10) == 0 && at + size * 10 - 1 <= to) {
        size *= 10;
        free++;
      }
      long first = at / size;
      long last = first;
      while (last % 10 != 9 && (last + 2) * size - 1 <= to) {
        last++;
      }
      blocks.add(block(first, last, free));
      at = (last + 1) * size;
    }
    return blocks;
  }

  private static String block(long first, long last, int free) {
    String beginning = first < 10 ? "" : String.valueOf(first / 10);
    String digits = first == last ? "" + first % 10 : "[%d-%d]".formatted(first % 10, last % 10);
    String rest = free == 0 ? "" : free == 1 ? "[0-9]" : "[0-9]{%d}".formatted(free);
    return beginning + digits + rest;
  }
}
