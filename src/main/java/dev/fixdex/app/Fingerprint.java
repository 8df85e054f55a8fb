package dev.fixdex.app;

import dev.fixdex.disk.Stamp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells whether a knowledge base is as it was: names, sizes and times of its files, its settings,
 * and the version of what was made from them.
 */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * The fingerprint of a knowledge base as it is on disk now.
   *
   * @param files its entries, in their order
   * @param made names what is made from it, and the version of the way it is made
   */
  static String of(KnowledgeBase base, Map<String, Stamp> files, String made) {
    Fingerprint fingerprint = new Fingerprint(sha256());
    fingerprint.add(made);
    base.written().ifPresent(settings -> fingerprint.add(settings.toString()));
    files.forEach(
        (path, stamp) -> fingerprint.add(path + '\t' + stamp.size() + '\t' + stamp.modified()));
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
