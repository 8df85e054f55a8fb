package dev.fixdex.lint.rules;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which characters cannot be seen, and where some of them belong all the same. */
final class Invisible {
  private static final int BLACK_FLAG = 0x1F3F4;

  /** Scripts in which letters do not join: a joiner in them only hides something. */
  private static final Set<UnicodeScript> NOT_JOINING =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN);

  private Invisible() {}

  /** Whether the character at {@code at} cannot be seen and has no reason to stand there. */
  static boolean isUnwanted(String text, int at) {
    int point = text.codePointAt(at);
    if (point < 0x7F) {
      return point < ' ' && point != '\t' && point != '\n' && point != '\r';
    }
    if (point < 0xA0) {
      return true; // DEL and C1 controls
    }
    if (point == 0x200D) {
      return !joinsEmoji(text, at) && !followsJoiningLetter(text, at);
    }
    if (point == 0x200C) {
      return !followsJoiningLetter(text, at);
    }
    if (point == 0x200E || point == 0x200F || point == 0x061C) {
      return !isBesideRightToLeft(text, at);
    }
    if ((point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)) {
      return !followsSign(text, at);
    }
    if (point >= 0xE0020 && point <= 0xE007F) {
      return !isInFlag(text, at);
    }
    return isAlwaysUnwanted(point);
  }

  private static boolean isAlwaysUnwanted(int point) {
    boolean bidirectional =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean format =
        (point >= 0x2060 && point <= 0x2065)
            || (point >= 0x206A && point <= 0x206F)
            || (point >= 0xFFF9 && point <= 0xFFFB)
            || (point >= 0xE0000 && point <= 0xE001F);
    return bidirectional
        || format
        || switch (point) {
          // Soft hyphen, grapheme joiner, zero-width space, line breaks, and letters without ink.
          case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2028, 0x2029 ->
              true;
          case 0x3164, 0xFEFF, 0xFFA0, 0xFFFE, 0xFFFF -> true;
          default -> false;
        };
  }

  /** A zero-width joiner makes one emoji of two (Unicode, UTS #51, section 2.3). */
  private static boolean joinsEmoji(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    boolean follows =
        before == 0xFE0F || Character.isEmoji(before) || Character.isEmojiModifier(before);
    return follows && Character.isExtendedPictographic(after);
  }

  private static boolean followsJoiningLetter(String text, int at) {
    return at > 0 && !NOT_JOINING.contains(UnicodeScript.of(text.codePointBefore(at)));
  }

  /** A selector picks a form of the sign, digit or ideograph before it. */
  private static boolean followsSign(String text, int at) {
    if (at == 0) {
      return false;
    }
    int before = text.codePointBefore(at);
    int type = Character.getType(before);
    return Character.isEmoji(before)
        || Character.isIdeographic(before)
        || type == Character.OTHER_SYMBOL
        || type == Character.MATH_SYMBOL
        || !NOT_JOINING.contains(UnicodeScript.of(before));
  }

  /** Tag characters spell the region of a flag after a black flag. */
  private static boolean isInFlag(String text, int at) {
    int i = at;
    while (i > 0) {
      int before = text.codePointBefore(i);
      if (before == BLACK_FLAG) {
        return true;
      }
      if (before < 0xE0020 || before > 0xE007F) {
        return false;
      }
      i -= Character.charCount(before);
    }
    return false;
  }

  /** A direction mark has work to do only within a few characters of right-to-left letters. */
  private static boolean isBesideRightToLeft(String text, int at) {
    int from = Math.max(0, at - 8);
    int to = Math.min(text.length(), at + 8);
    return text.substring(from, to).codePoints().anyMatch(Invisible::isRightToLeftLetter);
  }

  private static boolean isRightToLeftLetter(int point) {
    byte direction = Character.getDirectionality(point);
    return Character.isLetter(point)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
