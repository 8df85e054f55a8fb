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
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < heading.length(); ) {
      int point = heading.codePointAt(i);
      i += Character.charCount(point);
      if (point == '(' || point == '[') {
        depth++;
      } else if ((point == ')' || point == ']') && depth > 0) {
        depth--;
      } else if (depth == 0 && point != '\'' && point != '’') {
        words.appendCodePoint(Character.isLetterOrDigit(point) ? point : ' ');
      }
    }
    return String.join(" ", words.toString().toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }

  /** {@link #of} without a first word that holds no ASCII letter: the remains of a damaged sign. */
  static String withoutDamagedSign(String heading) {
    String words = of(heading);
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    boolean damaged =
        space > 0 && first.chars().noneMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    return damaged ? words.substring(space + 1) : words;
  }
}
