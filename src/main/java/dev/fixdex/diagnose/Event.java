package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of what was logged at once, such as an exception with its trace. Used over and over.
 */
final class Event {
  private static final int MOST_LINES = 64;
  private static final int MOST_UNITS = 2 * LogReader.LONGEST;

  private final char[] text = new char[MOST_UNITS];
  private final int[] ends = new int[MOST_LINES];
  private final long[] numbers = new long[MOST_LINES];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether a line of this length can be added. */
  boolean hasRoom(int length) {
    return count < MOST_LINES && end() + length <= MOST_UNITS;
  }

  /** Adds a line; returns where in {@link #text} it begins. */
  int add(char[] line, int length, long number) {
    int start = end();
    System.arraycopy(line, 0, text, start, length);
    ends[count] = start + length;
    numbers[count] = number;
    count++;
    return start;
  }

  void clear() {
    count = 0;
  }

  char[] text() {
    return text;
  }

  /** Where the last line ends. */
  int end() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** Where a line ends. */
  int end(int line) {
    return ends[line];
  }

  int lines() {
    return count;
  }

  long number(int line) {
    return numbers[line];
  }

  String line(int line) {
    int from = line == 0 ? 0 : ends[line - 1];
    return ErrorText.visible(new String(text, from, ends[line] - from));
  }

  List<String> all() {
    List<String> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(line(i));
    }
    return lines;
  }
}
