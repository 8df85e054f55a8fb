package dev.fixdex.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A file of the browser's index in the making: numbers and texts, compressed at the end. */
final class ShardBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  int size() {
    return out.size();
  }

  /** A number of 0 or more: seven bits a byte, the lowest first, all but the last byte marked. */
  void number(int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** How many there are, the steps from entry to entry, then the impacts. */
  void postings(Postings postings) {
    number(postings.size());
    int last = 0;
    for (int entry : postings.entries()) {
      number(entry - last);
      last = entry;
    }
    for (int impact : postings.impacts()) {
      number(impact);
    }
  }

  /** What was written, compressed: a plain static host may not do so. Empties this. */
  byte[] packed() {
    byte[] packed = packed(out.toByteArray());
    out.reset();
    return packed;
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
