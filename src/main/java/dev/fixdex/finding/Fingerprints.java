package dev.fixdex.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names findings by what they are about and not by where they stand, so that they are known again
 * after lines were added above them: rule, file, the text of the line, and the message unless it
 * depends on other files.
 */
public final class Fingerprints {
  /** Hexadecimal digits; 64 bits keep a hundred thousand findings apart. */
  private static final int LENGTH = 16;

  /**
   * Rules whose message says which of all the other entries it is about, and how much. That changes
   * when somebody edits a third one.
   */
  private static final Set<String> WITHOUT_MESSAGE = Set.of("FD306", "FD501", "FD509");

  private Fingerprints() {}

  /**
   * A name for each finding, in their order. Of several that are alike the first has number 1, the
   * next number 2.
   *
   * @param findings in the order of {@link Finding#compareTo}
   */
  public static List<String> of(List<Finding> findings) {
    MessageDigest digest = sha256();
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String hash = hash(finding, digest);
      names.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
    }
    return names;
  }

  private static String hash(Finding finding, MessageDigest digest) {
    String content =
        String.join(
            "\0",
            finding.rule().code(),
            finding.place().path(),
            WITHOUT_MESSAGE.contains(finding.rule().code()) ? "" : finding.message(),
            finding.place().line().strip());
    byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
