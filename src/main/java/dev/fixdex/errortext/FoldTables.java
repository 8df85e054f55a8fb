package dev.fixdex.errortext;

/**
 * Base letters of accented Latin letters, one table entry a UTF-16 unit, so that every Java and
 * every browser folds alike. A dot leaves the letter as it is; upper case stands for two letters.
 */
final class FoldTables {
  /** First unit of {@link #LATIN}. */
  static final int LATIN_START = 0xC0;

  /** U+00C0 to U+024F. */
  static final String LATIN =
      "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
          + "lllnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
          + "................................oo.............uu..............."
          + "....dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa...."
          + "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
          + "................";

  /** First unit of {@link #LATIN_ADDITIONAL}. */
  static final int LATIN_ADDITIONAL_START = 0x1E00;

  /** U+1E00 to U+1EFF. */
  static final String LATIN_ADDITIONAL =
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
          + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
          + "wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
          + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

  /** Greek letters with an accent, capitals and small ones. */
  static final String GREEK_ACCENTED =
      "\u0386\u0388\u0389\u038A\u038C\u038E\u038F" + "\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE";

  /** The letters of {@link #GREEK_ACCENTED} without accent, small. */
  static final String GREEK_BASE =
      "\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9" + "\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9";

  private FoldTables() {}

  /** The two letters that an upper-case table entry stands for. */
  static String pair(char entry) {
    return switch (entry) {
      case 'A' -> "ae";
      case 'S' -> "ss";
      case 'O' -> "oe";
      case 'T' -> "th";
      default -> "ij";
    };
  }
}
