package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import java.util.Arrays;

/**
 * Some events of a log. An event is what was logged at once: a line, or an exception with its
 * trace. Filled by one thread and then only read.
 */
final class EventBatch {
  private static final int UNITS = 1 << 18;
  private static final int MOST_LINES_OF_EVENT = 64;
  private static final int MOST_UNITS_OF_EVENT = 2 * LogReader.LONGEST;

  private final String source;
  private final char[] text = new char[UNITS];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private long[] numbers = new long[1024];
  private int[] firsts = new int[1024];
  private int lines;
  private int events;

  /**
   * An empty batch.
   *
   * @param source name of the log
   */
  EventBatch(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  int events() {
    return events;
  }

  boolean hasRoom(int length) {
    return end() + 1 + length <= UNITS;
  }

  /** Whether the last event may have one more line. */
  boolean isOpen(int length) {
    return events > 0
        && lines - firsts[events - 1] < MOST_LINES_OF_EVENT
        && end() + length - starts[firsts[events - 1]] < MOST_UNITS_OF_EVENT;
  }

  private int end() {
    return lines == 0 ? 0 : ends[lines - 1];
  }

  /** Begins an event. */
  void begin() {
    if (events == firsts.length) {
      firsts = Arrays.copyOf(firsts, events * 2);
    }
    firsts[events++] = lines;
  }

  /** Adds a line to the last event; a line feed keeps it apart from the one before. */
  void add(char[] line, int length, long number) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, lines * 2);
      ends = Arrays.copyOf(ends, lines * 2);
      numbers = Arrays.copyOf(numbers, lines * 2);
    }
    int start = end();
    if (lines > 0) {
      text[start++] = '\n';
    }
    System.arraycopy(line, 0, text, start, length);
    starts[lines] = start;
    ends[lines] = start + length;
    numbers[lines] = number;
    lines++;
  }

  /** The text of all events. */
  char[] text() {
    return text;
  }

  /** Where an event's text begins. */
  int from(int event) {
    return starts[firsts[event]];
  }

  /** Where an event's text ends. */
  int to(int event) {
    return ends[endLine(event) - 1];
  }

  private int endLine(int event) {
    return event + 1 < events ? firsts[event + 1] : lines;
  }

  private String line(int line) {
    return ErrorText.visible(new String(text, starts[line], ends[line] - starts[line]));
  }

  /** The number of a line of an event. */
  long number(int event, int line) {
    return numbers[firsts[event] + line];
  }

  /** The text of a line of an event, without blanks around it. */
  String text(int event, int line) {
    return line(firsts[event] + line).strip();
  }
}
