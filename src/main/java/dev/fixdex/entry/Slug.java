package dev.fixdex.entry;

import dev.fixdex.source.ContentHash;
import java.util.Locale;

/**
 * Words as they stand in addresses: lower-case ASCII letters, digits and hyphens, and nothing else,
 * at most 200 of them.
 */
public final class Slug {
  /** File systems give a name 255 bytes, and endings and drafts of a file want some of them. */
  private static final int LONGEST = 200;

  private static final int DIGITS_OF_SUM = 16;

  private Slug() {}

  /** An id's slug: two ids of the right shape that differ in more than case never share one. */
  public static String ofId(String id) {
    return of(id);
  }

  /**
   * A word's slug. A sign that cannot stand in an address becomes a hyphen; what is not ASCII, and
   * the signs that tell {@code c++} from {@code c#}, are spelled by their code point. Of one that
   * would be too long the rest is told by a sum of the whole.
   */
  public static String of(String word) {
    StringBuilder slug = new StringBuilder();
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int point = lower.codePointAt(i);
      i += Character.charCount(point);
      if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
        slug.append((char) point);
      } else if (point >= 0x80 || "+#*&%$!?@".indexOf(point) >= 0) {
        hyphen(slug);
        slug.append('u').append(Integer.toHexString(point));
        slug.append(i < lower.length() ? "-" : "");
      } else {
        hyphen(slug);
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "u" : slug.length() > LONGEST ? cut(slug) : slug.toString();
  }

  private static String cut(StringBuilder slug) {
    String sum = ContentHash.of(slug.toString()).toString().substring(0, DIGITS_OF_SUM);
    return slug.substring(0, LONGEST - 1 - DIGITS_OF_SUM) + "-" + sum;
  }

  private static void hyphen(StringBuilder slug) {
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
