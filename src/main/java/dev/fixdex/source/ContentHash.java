package dev.fixdex.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Says that content is the same: the first 128 bits of its SHA-256. Nobody can make two contents
 * that share it, so that what was worked out for one is never shown for another.
 */
public record ContentHash(long high, long low) {
  /** The hash of some bytes. */
  public static ContentHash of(byte[] bytes) {
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(bytes));
    return new ContentHash(digest.getLong(), digest.getLong());
  }

  /** The hash of a text as UTF-8. */
  public static ContentHash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As 32 hexadecimal digits. */
  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
