package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
   * @param paths of its entries
   * @param made names what is made from it, and the version of the way it is made
   */
  static String of(KnowledgeBase base, List<String> paths, String made) {
    Fingerprint fingerprint = new Fingerprint(sha256());
    fingerprint.add(made);
    base.content().settings().ifPresent(fingerprint.digest::update);
    for (String path : paths) {
      ContentFolder.Stamp stamp = base.content().stamp(path);
      fingerprint.add(path + '\t' + stamp.size() + '\t' + stamp.modified());
    }
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
