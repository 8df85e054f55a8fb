package dev.fixdex.picture;

import java.nio.ByteOrder;

/**
 * Numbers without sign in some bytes. Beyond the end there is -1, which is no number that any
 * format writes, so that a file which is cut short is no case of its own.
 */
final class Bytes {
  private final byte[] bytes;
  private final ByteOrder order;

  /** Looks at some bytes, which are not copied. */
  Bytes(byte[] bytes, ByteOrder order) {
    this.bytes = bytes;
    this.order = order;
  }

  /** The same bytes with the least part of each number first. */
  Bytes littleEndian() {
    return new Bytes(bytes, ByteOrder.LITTLE_ENDIAN);
  }

  /** How many there are. */
  int length() {
    return bytes.length;
  }

  /** Whether these bytes stand at a place, given as characters up to U+00FF. */
  boolean has(long at, String expected) {
    if (at < 0 || at + expected.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if ((bytes[(int) at + i] & 0xff) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  long u8(long at) {
    return number(at, 1);
  }

  long u16(long at) {
    return number(at, 2);
  }

  long u24(long at) {
    return number(at, 3);
  }

  long u32(long at) {
    return number(at, 4);
  }

  private long number(long at, int length) {
    if (at < 0 || at + length > bytes.length) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int from = order == ByteOrder.BIG_ENDIAN ? i : length - 1 - i;
      number = number << 8 | (bytes[(int) at + from] & 0xff);
    }
    return number;
  }
}
