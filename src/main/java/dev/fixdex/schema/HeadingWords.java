package dev.fixdex.schema;

import java.util.Locale;

/**
 * A heading's words alone: without emoji, punctuation, letter case, and notes in parentheses or
 * brackets. Two headings with the same words are the same section.
 */
public final class HeadingWords {
  private HeadingWords() {}

  /** The words, in lower case, with single spaces between them; may be empty. */
  public static String of(String heading) {
    StringBuilder words = new StringBuilder(heading.length());
    int notes = 0;
    for (int i = 0; i < heading.length(); ) {
      int point = heading.codePointAt(i);
      i += Character.charCount(point);
      if (point == '(' || point == '[') {
        notes++;
      } else if ((point == ')' || point == ']') && notes > 0) {
        notes--;
      } else if (notes == 0) {
        append(point, words);
      }
    }
    return words.toString().stripTrailing().toLowerCase(Locale.ROOT);
  }

  private static void append(int point, StringBuilder words) {
    if (Character.isLetterOrDigit(point)) {
      words.appendCodePoint(point);
    } else if (point != '\'' && point != '’') { // an apostrophe is part of its word
      if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  /** Words without the first ones that hold no ASCII letter: the remains of a damaged sign. */
  static String withoutDamagedSign(String words) {
    int start = 0;
    while (start < words.length()) {
      int space = words.indexOf(' ', start);
      int end = space < 0 ? words.length() : space;
      if (words.chars().skip(start).limit(end - start).anyMatch(HeadingWords::isAscii)) {
        return words.substring(start);
      }
      start = end + 1;
    }
    return words;
  }

  private static boolean isAscii(int c) {
    return c < 0x80;
  }
}
