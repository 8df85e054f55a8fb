package dev.fixdex.source;

/** The shape of UTF-8 sequences (RFC 3629, section 4). */
final class Utf8Sequence {
  private Utf8Sequence() {}

  /** Length that a lead byte announces: 2 to 4, or 0 when it is none. */
  static int lengthOf(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  static boolean isContinuation(int b) {
    return b >= 0x80 && b <= 0xBF;
  }

  /**
   * The code point of a whole sequence of 2 to 4 bytes, or -1 when it is overlong, a surrogate or
   * too large.
   */
  static int decode(int[] bytes) {
    int length = bytes.length;
    int point =
        switch (length) {
          case 2 -> bytes[0] & 0x1F;
          case 3 -> bytes[0] & 0x0F;
          default -> bytes[0] & 0x07;
        };
    for (int i = 1; i < length; i++) {
      point = point << 6 | bytes[i] & 0x3F;
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < least || point > 0x10FFFF || surrogate ? -1 : point;
  }
}
