package dev.fixdex.shards;

import java.io.ByteArrayOutputStream;

/** Bits as bytes, the highest bit of a byte first. */
public final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int begun;
  private int count;

  private void bit(int bit) {
    begun = begun << 1 | bit;
    count++;
    if (count == Byte.SIZE) {
      out.write(begun);
      begun = 0;
      count = 0;
    }
  }

  /** The lowest so many bits of a number, the highest of them first. */
  public void bits(int number, int bits) {
    for (int bit = bits - 1; bit >= 0; bit--) {
      bit(number >>> bit & 1);
    }
  }

  /**
   * A number of 0 or more in Rice's code (Rice, Some practical universal noiseless coding
   * techniques, 1979): as many ones as its higher bits say, a zero, and its lower bits.
   *
   * @param lower how many bits are written as they are
   */
  public void rice(int number, int lower) {
    for (int ones = number >>> lower; ones > 0; ones--) {
      bit(1);
    }
    bit(0);
    bits(number, lower);
  }

  /** What was written, with zeros to a whole byte. */
  public byte[] bytes() {
    while (count > 0) {
      bit(0);
    }
    return out.toByteArray();
  }
}
