package dev.fixdex.diagnose;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream of bytes into lines, in memory that does not grow. Bytes are UTF-8, or UTF-16 when
 * a byte order mark says so; what is neither becomes U+FFFD. A line that was written over, as
 * progress bars do, comes part by part; so does one that is longer than {@link #LONGEST}.
 */
final class LogReader {
  /** In UTF-16 units. */
  static final int LONGEST = 8192;

  /** How far from its end a long line may be cut to cut it between words. */
  private static final int SLACK = 256;

  private static final int BLOCK = 1 << 16;

  private final LineSink sink;
  private final char[] line = new char[LONGEST];
  private final byte[] block = new byte[BLOCK];
  private final Utf8 utf8 = new Utf8();
  private final Utf16 utf16 = new Utf16();
  private final CharSink taking = this::take;
  private int length;
  private boolean clean = true;
  private boolean afterReturn;
  private long number = 1;
  private long begun;

  LogReader(LineSink sink) {
    this.sink = sink;
  }

  /** Number of lines read so far; one that has no end yet counts. */
  long lines() {
    return begun;
  }

  /**
   * Reads to the stream's end.
   *
   * @throws IOException when the stream throws it
   */
  void read(InputStream in) throws IOException {
    int count = in.readNBytes(block, 0, 4);
    int from = utf16.mark(block, count);
    boolean wide = from > 0;
    from = wide ? from : Utf8.mark(block, count);
    while (count > 0) {
      if (wide) {
        utf16.decode(block, from, count, taking);
      } else {
        decode(from, count);
      }
      from = 0;
      count = in.read(block, 0, BLOCK);
    }
    utf8.end(taking);
    if (length > 0) {
      emit();
    }
  }

  /** The way of nearly all bytes, ASCII, without a call for each. */
  private void decode(int from, int to) {
    int i = from;
    while (i < to) {
      if (!utf8.isPending()) {
        i = plain(i, to);
      }
      if (i < to) {
        byte b = block[i++];
        if (b >= 0 && !utf8.isPending()) {
          take((char) b);
        } else {
          utf8.take(b, taking);
        }
      }
    }
  }

  /** After the characters that need no look. */
  private int plain(int from, int to) {
    int i = from;
    int end = length;
    int last = Math.min(to, from + LONGEST - length);
    while (i < last) {
      byte b = block[i];
      if (b < 0x20 || b == 'm' || b == 0x7F) {
        break;
      }
      line[end++] = (char) b;
      i++;
    }
    afterReturn &= i == from;
    length = end;
    return i;
  }

  private void take(char c) {
    if (c == '\n') {
      if (!afterReturn || length > 0) {
        emit();
      }
      number++;
      afterReturn = false;
      return;
    }
    if (c == '\r') {
      emit();
      afterReturn = true;
      return;
    }
    afterReturn = false;
    if (length == LONGEST) {
      cut();
    }
    boolean colourWithoutEscape = c == 'm' && length > 0 && isDigit(line[length - 1]);
    clean &= (c >= 0x20 || c == '\t') && (c < 0x7F || c > 0x9F) && !colourWithoutEscape;
    line[length++] = c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void emit() {
    begun = number;
    sink.line(line, length, number, clean);
    length = 0;
    clean = true;
  }

  private void cut() {
    int end = LONGEST;
    while (end > LONGEST - SLACK && line[end - 1] != ' ') {
      end--;
    }
    end = end > LONGEST - SLACK ? end : LONGEST;
    int rest = LONGEST - end;
    boolean wasClean = clean;
    length = end;
    emit();
    System.arraycopy(line, end, line, 0, rest);
    length = rest;
    clean = wasClean;
  }
}
