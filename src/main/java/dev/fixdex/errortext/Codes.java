package dev.fixdex.errortext;

/**
 * Error codes and their canonical spellings. Every method returns the canonical code, or an empty
 * string for what is no code.
 */
final class Codes {
  private static final int MOST_LETTERS = 10;
  private static final int MOST_DIGITS = 7;

  private Codes() {}

  /** The code that a whole word is, given the word before it. */
  static String ofWord(String s, int from, int to, String before) {
    boolean upper = isUpper(s, from, to);
    if (!upper && !announces(before)) {
      return "";
    }
    String folded = Fold.fold(s, from, to);
    if (upper && isName(folded)) {
      return folded;
    }
    return numbered(folded);
  }

  /** Whether a word can be a code at all: it has no small letter, or a digit. */
  static boolean isPossible(String s, int from, int to) {
    boolean small = false;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (Chars.isDigit(c)) {
        return true;
      }
      small |= Chars.classOf(c) == Chars.LOWER;
    }
    return !small;
  }

  /** No lower-case letter, at least one letter, ASCII only. */
  private static boolean isUpper(String s, int from, int to) {
    boolean letter = false;
    for (int i = from; i < to; i++) {
      int k = Chars.classOf(s.charAt(i));
      if (k != Chars.UPPER && k != Chars.DIGIT && k != Chars.PUNCTUATION) {
        return false;
      }
      letter |= k == Chars.UPPER;
    }
    return letter;
  }

  private static boolean announces(String before) {
    return switch (before) {
      case "error", "errors", "warning", "warnings", "fatal", "code", "rule", "lint" -> true;
      default -> false;
    };
  }

  private static boolean isName(String folded) {
    if (CodeNames.ERRNO.contains(folded) || CodeNames.SIGNALS.contains(folded)) {
      return true;
    }
    if (folded.startsWith("wsae") && folded.indexOf('_') < 0) {
      return true;
    }
    int underscore = folded.indexOf('_');
    if (underscore <= 0 || folded.endsWith("_")) {
      return false;
    }
    if (CodeNames.ERROR_FIRST_PARTS.contains(folded.substring(0, underscore))) {
      return true;
    }
    for (String part : folded.split("_", -1)) {
      if (CodeNames.ERROR_PARTS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Letters, perhaps a hyphen, digits and perhaps one letter more. */
  private static String numbered(String folded) {
    int letters = 0;
    while (letters < folded.length() && Chars.isAsciiLetter(folded.charAt(letters))) {
      letters++;
    }
    if (letters == 0 || letters > MOST_LETTERS || letters == folded.length()) {
      return "";
    }
    String prefix = folded.substring(0, letters);
    if (prefix.equals("cve")) {
      return folded;
    }
    boolean hyphen = folded.charAt(letters) == '-';
    int digits = hyphen ? letters + 1 : letters;
    int end = digits;
    while (end < folded.length() && Chars.isDigit(folded.charAt(end))) {
      end++;
    }
    int count = end - digits;
    boolean suffix = end == folded.length() - 1 && Chars.isAsciiLetter(folded.charAt(end));
    boolean fits =
        count >= 3
            && count <= (letters == 1 ? 5 : MOST_DIGITS)
            && (letters > 1 || !hyphen)
            && (end == folded.length() || (suffix && !hyphen))
            && !CodeNames.NO_CODE_PREFIXES.contains(prefix);
    if (!fits) {
      return "";
    }
    String rest = withoutZeros(folded, digits, end) + folded.substring(end);
    return prefix + (hyphen || prefix.equals("http") ? "-" : "") + rest;
  }

  private static String withoutZeros(String s, int from, int to) {
    int i = from;
    while (i < to - 1 && s.charAt(i) == '0') {
      i++;
    }
    return s.substring(i, to);
  }

  /** The code that {@code 0x…} is: a failing HRESULT or NTSTATUS, or announced by a word. */
  static String ofHex(String s, int from, int to, Context before) {
    int digits = to - from - 2;
    boolean failure = digits == 8 && "89cCdDeE".indexOf(s.charAt(from + 2)) >= 0;
    if (!failure && (digits > 8 || !before.announcesNumber())) {
      return "";
    }
    return "0x" + withoutZeros(Fold.fold(s, from, to), 2, to - from);
  }

  /** The code that a decimal number is, with the sign before it. */
  static String ofNumber(String digits, boolean negative, Context before, String wordAfter) {
    String hresult = hresult(digits, negative);
    if (!hresult.isEmpty()) {
      return hresult;
    }
    String announced = before.codeOf(negative ? "-" + digits : digits);
    if (!announced.isEmpty()) {
      return announced;
    }
    boolean http = !negative && wordAfter.equals(CodeNames.HTTP_REASONS.get(digits));
    return http ? "http-" + digits : "";
  }

  /** The hexadecimal form of a failing HRESULT or NTSTATUS that was printed as a decimal. */
  private static String hresult(String digits, boolean negative) {
    if (digits.length() != 10) {
      return "";
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (!Chars.isDigit(c)) {
        return "";
      }
      value = value * 10 + c - '0';
    }
    long unsigned = negative ? 0x1_0000_0000L - value : value;
    if (unsigned < 0x8000_0000L || unsigned > 0xFFFF_FFFFL) {
      return "";
    }
    String hex = Long.toHexString(unsigned);
    return "89cde".indexOf(hex.charAt(0)) >= 0 ? "0x" + hex : "";
  }
}
