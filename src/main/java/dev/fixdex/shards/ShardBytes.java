package dev.fixdex.shards;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file in the making: numbers and texts. */
public final class ShardBytes {
  /** Bits of a number below 32. */
  static final int LOWER_BITS = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Number of bytes so far. */
  public int size() {
    return out.size();
  }

  /** A number of 0 or more: seven bits a byte, the lowest first, all but the last byte marked. */
  public void number(int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /**
   * Numbers of 0 or more in ascending order, by the steps from one to the next. The reader has to
   * know how many they are.
   */
  public void ascending(int[] numbers) {
    if (numbers.length == 1) {
      number(numbers[0]);
      return;
    }
    int lower = fewestBits(numbers);
    BitWriter bits = new BitWriter();
    bits.bits(lower, LOWER_BITS);
    int last = 0;
    for (int number : numbers) {
      bits.rice(number - last, lower);
      last = number;
    }
    out.writeBytes(bits.bytes());
  }

  /** Of each step so many bits are written as they are to write the fewest in all. */
  private static int fewestBits(int[] numbers) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int lower = 0; lower < Integer.SIZE; lower++) {
      long bits = (long) numbers.length * (1 + lower);
      int last = 0;
      for (int number : numbers) {
        bits += number - last >>> lower;
        last = number;
      }
      if (bits < fewest) {
        best = lower;
        fewest = bits;
      }
    }
    return best;
  }

  /** A text as UTF-8, after its number of bytes. */
  public void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Some bytes after their number. */
  public void bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** Bytes as another file has them. */
  public void raw(byte[] bytes) {
    out.writeBytes(bytes);
  }

  /**
   * A text after another one: how many letters both begin with, and the rest.
   *
   * @return how many letters they share
   */
  public int textAfter(String last, String text) {
    int most = Math.min(last.length(), text.length());
    int shared = 0;
    while (shared < most && last.charAt(shared) == text.charAt(shared)) {
      shared++;
    }
    if (shared > 0 && Character.isHighSurrogate(text.charAt(shared - 1))) {
      shared--;
    }
    number(shared);
    text(text.substring(shared));
    return shared;
  }

  /** What was written. Empties this. */
  public byte[] take() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
