package dev.fixdex.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file of the browser's index in the making: numbers and texts. */
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
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Some bytes after their number. */
  void bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** How many have the word, the steps from entry to entry of those kept, then the impacts. */
  void postings(Postings postings) {
    number(postings.count());
    int last = 0;
    for (int entry : postings.entries()) {
      number(entry - last);
      last = entry;
    }
    for (int impact : postings.impacts()) {
      number(impact);
    }
  }

  /**
   * A text after another one: how many letters both begin with, and the rest.
   *
   * @return how many letters they share
   */
  int textAfter(String last, String text) {
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
  byte[] take() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }
}
