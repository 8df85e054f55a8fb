package dev.fixdex.shards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads what {@link ShardBytes} wrote. Other bytes end in any of {@link RuntimeException}. */
public final class ShardInput {
  private final byte[] bytes;
  private int at;

  /** How many bits of the byte there were read, while bits are. */
  private int bit;

  /** Reads a file that is not compressed, or not any more; its bytes are not copied. */
  public ShardInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The content of a file as it is in a site. */
  public static byte[] unpacked(byte[] file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /** Whether anything is left. */
  public boolean hasMore() {
    return at < bytes.length;
  }

  /** Number of bytes that were read. */
  public int position() {
    return at;
  }

  /** A number of 0 or more. */
  public int number() {
    int number = 0;
    int shift = 0;
    byte part = bytes[at++];
    while (part < 0) {
      number |= (part & 0x7f) << shift;
      shift += 7;
      part = bytes[at++];
    }
    return number | part << shift;
  }

  /**
   * So many numbers in ascending order.
   *
   * @param count how many were written
   */
  public int[] ascending(int count) {
    int[] numbers = new int[count];
    if (count == 1) {
      numbers[0] = number();
      return numbers;
    }
    bit = 0;
    int lower = bits(ShardBytes.LOWER_BITS);
    int last = 0;
    for (int i = 0; i < count; i++) {
      int higher = 0;
      while (bits(1) == 1) {
        higher++;
      }
      last += higher << lower | bits(lower);
      numbers[i] = last;
    }
    at += bit == 0 ? 0 : 1;
    return numbers;
  }

  private int bits(int count) {
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits = bits << 1 | bytes[at] >>> Byte.SIZE - 1 - bit & 1;
      bit = (bit + 1) % Byte.SIZE;
      at += bit == 0 ? 1 : 0;
    }
    return bits;
  }

  /** A text. */
  public String text() {
    int length = number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A text that was written after another one. */
  public String textAfter(String last) {
    int shared = number();
    return last.substring(0, shared) + text();
  }

  /** Some of the bytes that were read. */
  public byte[] read(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
