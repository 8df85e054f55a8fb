package dev.fixdex.shards;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file in the making: numbers and texts. */
public final class ShardBytes {
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
