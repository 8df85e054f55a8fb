package dev.fixdex.diagnose;

/**
 * What an event is known by when it comes again: its text, without the values of numbers that are
 * no part of any signature's code. Two events that differ in nothing else are one.
 */
final class Shape {
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Shape() {}

  static long of(char[] text, int from, int to, AtomTable atoms) {
    long hash = BASIS;
    int i = from;
    while (i < to) {
      char c = text[i];
      if (c < '0' || c > '9') {
        hash = (hash ^ c) * PRIME;
        i++;
        continue;
      }
      int end = i;
      long number = 0;
      while (end < to && isDigit(text[end])) {
        number = number * 10 + text[end] - '0';
        end++;
      }
      boolean kept = atoms.hasNumber(number) && !isJoined(text, i, end, from, to);
      hash = (hash ^ (kept ? number + 1 : 0) << 16 ^ (end - i)) * PRIME;
      i = end;
    }
    return hash;
  }

  /** Whether a number is one of several with a sign between them, as in times and versions. */
  private static boolean isJoined(char[] text, int start, int end, int from, int to) {
    boolean before = start - 2 >= from && isDigit(text[start - 2]) && isJoint(text[start - 1]);
    return before || (end + 1 < to && isDigit(text[end + 1]) && isJoint(text[end]));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isJoint(char c) {
    return c == ':' || c == '.' || c == '-' || c == '/' || c == ',' || c == 'T';
  }
}
