package dev.fixdex.lint.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a generator made from what a person thought up. */
final class Randomness {
  /** Bits for each character; words and runs are below it, random characters far above. */
  private static final double LEAST_ENTROPY = 3.0;

  /** What long values must have: names and paths of some length come near three bits. */
  private static final double LEAST_LONG_ENTROPY = 3.8;

  /** From this length on entropy alone tells, in UTF-16 units. */
  private static final int LONG = 20;

  private static final Pattern OBVIOUS =
      Pattern.compile(
          "(?i)example|x{4}|0{6}|1234567|abcdefg|your|secret|redacted|(.)\\1{5}|\\.{3}"
              + "|eyJzdWIiOiIxMjM0NTY3ODkwI"); // the payload that introductions to JWT show

  /** People make passwords of words; five small letters in a row are rare in random ones. */
  private static final Pattern WORD = Pattern.compile("[a-z]{5}");

  private static final Pattern THOUGHT_UP =
      Pattern.compile("(?i)passw(?:or)?d|secret|change|admin");

  /**
   * Between digits and others: in {@code Token2024} there is one, and in what people make two or
   * so.
   */
  private static final int LEAST_CHANGES = 3;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32,128}");
  private static final Pattern FILE = Pattern.compile("/[^/]{1,80}\\.[a-z]{2,5}$");

  private Randomness() {}

  /** Whether a value says itself that it stands for another. */
  private static boolean isObvious(String value) {
    return OBVIOUS.matcher(value).find();
  }

  /** Whether the part of a token that its provider makes is as random as providers make it. */
  static boolean isToken(String part) {
    return !isObvious(part) && isVaried(part);
  }

  /** Whether characters come in an order that no run and no word has. */
  static boolean isVaried(String text) {
    return entropy(text) >= LEAST_ENTROPY;
  }

  /**
   * Whether nobody thought a value up: letters of both cases and digits among them, or hexadecimal
   * digits that are at least 128 bits.
   */
  static boolean isPassword(String value) {
    if (isObvious(value) || FILE.matcher(value).find()) {
      return false;
    }
    if (DIGEST.matcher(value).matches()) {
      return isVaried(value);
    }
    return isMixed(value)
        && (value.length() < LONG ? isShort(value) : entropy(value) >= LEAST_LONG_ENTROPY);
  }

  private static boolean isShort(String value) {
    int changes = 0;
    for (int i = 1; i < value.length(); i++) {
      boolean digit = Character.isDigit(value.charAt(i));
      changes += digit == Character.isDigit(value.charAt(i - 1)) ? 0 : 1;
    }
    return isVaried(value)
        && changes >= LEAST_CHANGES
        && !WORD.matcher(value).find()
        && !THOUGHT_UP.matcher(asRead(value)).find();
  }

  /** With the letters that digits are often written for. */
  private static String asRead(String value) {
    return value.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a');
  }

  private static boolean isMixed(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isUpperCase)
        && value.chars().anyMatch(Character::isLowerCase);
  }

  /** Shannon's entropy of a text's characters, in bits for each. */
  private static double entropy(String text) {
    int[] counts = new int[128];
    text.toLowerCase(Locale.ROOT).chars().filter(c -> c < 128).forEach(c -> counts[c]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
