package dev.fixdex.paste;

import java.util.function.IntPredicate;

/** What a value consists of. */
final class Signs {
  private Signs() {}

  static boolean isPlain(String value) {
    return !value.isEmpty() && value.charAt(0) != '-' && allOf(value, "._-/:@");
  }

  static boolean isName(String value) {
    return !value.isEmpty()
        && !isDigit(value.charAt(0))
        && allOf(value, "_")
        && value.length() <= 64;
  }

  static boolean isSqlName(String value) {
    return !value.isEmpty() && !isDigit(value.charAt(0)) && allOf(value, "_.");
  }

  /** A whole number in the one way to write it that every language reads alike. */
  static boolean isNumber(String value) {
    String digits = value.startsWith("-") ? value.substring(1) : value;
    boolean canonical = digits.equals("0") ? !value.startsWith("-") : !digits.startsWith("0");
    return !digits.isEmpty()
        && digits.length() <= 15
        && digits.chars().allMatch(Signs::isDigit)
        && canonical;
  }

  static boolean allOf(String value, String signs) {
    return value.chars().allMatch(c -> isAsciiLetter(c) || isDigit(c) || signs.indexOf(c) >= 0);
  }

  static boolean has(String value, IntPredicate what) {
    return value.chars().anyMatch(what);
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiWord(int c) {
    return isAsciiLetter(c) || isDigit(c) || c == '_';
  }

  /** C0 but tab and line end, DEL, C1. */
  static boolean isUnpastable(int c) {
    return (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
  }

  static boolean hasLoneSurrogate(String value) {
    return value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  /** What YAML and others take for a line end, and what is no character. */
  static boolean isLineOrNothing(int c) {
    return c == '\u2028' || c == '\u2029' || c >= 0xFFFE;
  }

  static boolean isYamlPart(String value) {
    return !value.isEmpty()
        && allOf(value, "._-/:@+")
        && !value.endsWith(":")
        && "-:@+".indexOf(value.charAt(0)) < 0;
  }

  static boolean isJsonWord(String value) {
    return isNumber(value) || value.equals("true") || value.equals("false");
  }
}
