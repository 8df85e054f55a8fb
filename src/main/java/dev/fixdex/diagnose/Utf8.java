package dev.fixdex.diagnose;

/** Decodes UTF-8 byte by byte; each byte that fits nowhere becomes U+FFFD. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private int value;
  private int left;
  private int least;
  private int seen;

  /** Bytes of a byte order mark at the beginning, 0 or 3. */
  static int mark(byte[] bytes, int count) {
    boolean marked =
        count >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** Whether a character is begun. */
  boolean isPending() {
    return left > 0;
  }

  void take(byte b, CharSink sink) {
    int unit = b & 0xFF;
    if (left > 0) {
      if ((unit & 0xC0) == 0x80) {
        value = value << 6 | unit & 0x3F;
        left--;
        seen++;
        if (left == 0) {
          character(sink);
        }
        return;
      }
      end(sink);
    }
    if (unit < 0x80) {
      sink.take((char) unit);
    } else if (unit >= 0xC2 && unit < 0xF5) {
      left = unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : 3;
      least = left == 1 ? 0x80 : left == 2 ? 0x800 : 0x10000;
      value = unit & (0x3F >> left);
      seen = 1;
    } else {
      sink.take(REPLACEMENT);
    }
  }

  private void character(CharSink sink) {
    boolean surrogate = value >= 0xD800 && value < 0xE000;
    if (value < least || value > 0x10FFFF || surrogate) {
      replace(seen, sink);
    } else if (value < 0x10000) {
      sink.take((char) value);
    } else {
      sink.take(Character.highSurrogate(value));
      sink.take(Character.lowSurrogate(value));
    }
  }

  /** Gives up a character that has no end. */
  void end(CharSink sink) {
    if (left > 0) {
      left = 0;
      replace(seen, sink);
    }
  }

  private static void replace(int count, CharSink sink) {
    for (int i = 0; i < count; i++) {
      sink.take(REPLACEMENT);
    }
  }
}
