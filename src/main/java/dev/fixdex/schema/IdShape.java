package dev.fixdex.schema;

import java.util.regex.Pattern;

/**
 * What ids look like.
 *
 * @param pattern of a whole id
 * @param advice what to write, to follow "Write"
 */
public record IdShape(Pattern pattern, String advice) {
  /** In UTF-16 units; no pattern is asked about longer ones. */
  public static final int LONGEST = 200;

  /** {@code PLATFORM_TOPIC_NUMBER}. */
  public static final IdShape NUMBERED =
      new IdShape(
          Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_\\d{3,}"),
          "PLATFORM_TOPIC_NUMBER with at least three digits, such as CROSS_DOCKER_001");

  /** Whatever a file may be called. */
  public static final IdShape NAME =
      new IdShape(
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*"),
          "a name of letters, digits, `.`, `_` and `-`, such as KubePodCrashLooping");

  /** Whether a text is such an id. */
  public boolean matches(String text) {
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }

  /** Whether an id can be told from a word of a sentence. */
  public boolean isTelling() {
    return !matches("word") && !matches("Word") && !matches("WORD");
  }
}
