package dev.fixdex.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/** Emphasis as CommonMark 0.31.2 (section 6.2) has it, where flexmark follows an older version. */
final class SpecEmphasis {
  private SpecEmphasis() {}

  /** Takes the place of flexmark's own processors, which the options have to switch off. */
  static void addTo(Parser.Builder builder) {
    builder.customDelimiterProcessor(new Asterisk());
    builder.customDelimiterProcessor(new Underscore());
  }

  /**
   * Rules 9 and 10: a run that can both open and close matches another only if their lengths do not
   * add up to a multiple of 3, unless both are multiples of 3. flexmark does not know the last
   * part.
   */
  private static boolean areThreefold(DelimiterRun opener, DelimiterRun closer) {
    return (opener.canClose() || closer.canOpen())
        && opener.length() % 3 == 0
        && closer.length() % 3 == 0;
  }

  /** How many delimiters a match uses: two make it strong. */
  private static int use(DelimiterRun opener, DelimiterRun closer) {
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  private static boolean isLeftFlanking(String before, String after) {
    return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  }

  private static boolean isRightFlanking(String before, String after) {
    return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  }

  private static boolean isSpace(String text) {
    int point = point(text);
    return point == 0 || Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** A character of the Unicode categories P or S; older versions left the symbols out. */
  private static boolean isPunctuation(String text) {
    return switch (Character.getType(point(text))) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** The text's code point, 0 at the beginning and the end of a paragraph. */
  private static int point(String text) {
    return text.isEmpty() ? 0 : text.codePointAt(0);
  }

  private static final class Asterisk extends AsteriskDelimiterProcessor {
    Asterisk() {
      super(false);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return areThreefold(opener, closer)
          ? use(opener, closer)
          : super.getDelimiterUse(opener, closer);
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return isLeftFlanking(before, after);
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return isRightFlanking(before, after);
    }
  }

  private static final class Underscore extends UnderscoreDelimiterProcessor {
    Underscore() {
      super(false);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      return areThreefold(opener, closer)
          ? use(opener, closer)
          : super.getDelimiterUse(opener, closer);
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return isLeftFlanking(before, after)
          && (!isRightFlanking(before, after) || isPunctuation(before));
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return isRightFlanking(before, after)
          && (!isLeftFlanking(before, after) || isPunctuation(after));
    }
  }
}
