package dev.fixdex.source;

import java.util.Arrays;

/** Line starts of a text. A line ends with LF, CR LF or CR, as in CommonMark. */
final class LineMap {
  private final String text;
  private final int[] starts;

  LineMap(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (endsLine) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  int lineCount() {
    return starts.length;
  }

  /** 0-based number of the line that holds {@code offset}; the end of the text is on the last. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  int startOf(int line) {
    return starts[line];
  }

  /** Offset of the line's end, its line terminator left out. */
  int endOf(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && isTerminator(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isTerminator(char c) {
    return c == '\n' || c == '\r';
  }
}
