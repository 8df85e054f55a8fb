package dev.fixdex.diagnose;

/** Takes the lines of a log as they are read. */
@FunctionalInterface
interface LineSink {
  /**
   * A line, or a part of one that is too long or was written over.
   *
   * @param text holds the line in its first units; good only during the call
   * @param number 1 for the first line of the log
   * @param clean whether it is free of terminal escapes and control characters
   */
  void line(char[] text, int length, long number, boolean clean);
}
