package dev.fixdex.errortext;

/**
 * Classes of UTF-16 units. The ranges are written out instead of asked from the platform: a JDK and
 * a browser follow different versions of Unicode, and a word must be the same word in both.
 */
final class Chars {
  static final int SPACE = 0;
  static final int DIGIT = 1;
  static final int UPPER = 2;
  static final int LOWER = 3;
  static final int LETTER = 4;
  static final int MARK = 5;
  static final int CJK = 6;
  static final int PUNCTUATION = 7;
  static final int QUOTE = 8;

  /** Units that a path, a host or an option may have. */
  private static final int BLOB = 1;

  /** Units of operators. */
  private static final int OPERATOR = 2;

  private static final byte[] CLASSES = classes();
  private static final byte[] USES = uses();

  private Chars() {}

  static int classOf(char c) {
    return CLASSES[c];
  }

  static boolean isSpace(char c) {
    return CLASSES[c] == SPACE;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Letters of any script that has spaces between words. */
  static boolean isLetter(char c) {
    int k = CLASSES[c];
    return k >= UPPER && k <= LETTER;
  }

  static boolean isAlnum(char c) {
    int k = CLASSES[c];
    return k >= DIGIT && k <= LETTER;
  }

  /** Letters, digits, combining marks and the underscore. */
  static boolean isWordChar(char c) {
    int k = CLASSES[c];
    return (k >= DIGIT && k <= MARK) || c == '_';
  }

  static boolean isCjk(char c) {
    return CLASSES[c] == CJK;
  }

  /** Whether a path, a host or a name may have this unit. */
  static boolean isBlob(char c) {
    return c < 0x80 ? (USES[c] & BLOB) != 0 : isWordChar(c);
  }

  static boolean isOperator(char c) {
    return c < 0x80 && (USES[c] & OPERATOR) != 0;
  }

  private static byte[] uses() {
    byte[] uses = new byte[0x80];
    for (char c = 0; c < 0x80; c++) {
      boolean blob = isWordChar(c) || "./\\-+@$%#&~".indexOf(c) >= 0;
      boolean operator = "!#$%&*+-/:<=>?@^|~.".indexOf(c) >= 0;
      uses[c] = (byte) ((blob ? BLOB : 0) | (operator ? OPERATOR : 0));
    }
    return uses;
  }

  private static byte[] classes() {
    byte[] k = new byte[0x10000];
    fill(k, 0x21, 0x7E, PUNCTUATION);
    fill(k, '0', '9', DIGIT);
    fill(k, 'A', 'Z', UPPER);
    fill(k, 'a', 'z', LOWER);
    fill(k, 0xA1, 0xBF, PUNCTUATION);
    fill(k, 0xC0, 0xFFFF, LETTER);
    k[0xAA] = k[0xB5] = k[0xBA] = LETTER;
    k[0xD7] = k[0xF7] = PUNCTUATION;
    fillAll(k, CharRanges.PUNCTUATION, PUNCTUATION);
    fillAll(k, CharRanges.SPACE, SPACE);
    fillAll(k, CharRanges.MARK, MARK);
    fillAll(k, CharRanges.CJK, CJK);
    for (char c : new char[] {'\'', '"', '`', 0x2018, 0x201C, 0x201E, 0xAB, 0xB4}) {
      k[c] = QUOTE;
    }
    return k;
  }

  private static void fillAll(byte[] k, int[] ranges, int value) {
    for (int i = 0; i < ranges.length; i += 2) {
      fill(k, ranges[i], ranges[i + 1], value);
    }
  }

  private static void fill(byte[] k, int first, int last, int value) {
    for (int c = first; c <= last; c++) {
      k[c] = (byte) value;
    }
  }
}
