package dev.fixdex.diagnose;

/** Decodes UTF-16 that has a byte order mark, as PowerShell writes it. */
final class Utf16 {
  private boolean little;
  private int half = -1;

  /** Bytes of a byte order mark at the beginning, 0 or 2. */
  int mark(byte[] bytes, int count) {
    if (count < 2) {
      return 0;
    }
    little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return little || big ? 2 : 0;
  }

  void decode(byte[] bytes, int from, int to, CharSink sink) {
    for (int i = from; i < to; i++) {
      int unit = bytes[i] & 0xFF;
      if (half < 0) {
        half = unit;
      } else {
        sink.take((char) (little ? unit << 8 | half : half << 8 | unit));
        half = -1;
      }
    }
  }
}
