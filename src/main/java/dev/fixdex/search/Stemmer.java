package dev.fixdex.search;

/**
 * Light English stemming: {@code truncates}, {@code truncated} and {@code truncation} meet in one
 * stem. It is a second, weaker way to find a word; the word itself always counts more.
 */
final class Stemmer {
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_STEM = 4;
  private static final String[] SUFFIXES = {
    "ational", "ation", "ional", "ing", "ion", "ed", "ly", "ment", "er", "or"
  };

  private Stemmer() {}

  /** The stem of a folded word; the word itself when it is short or not plain English letters. */
  static String stem(String word) {
    if (word.length() < SHORTEST_WORD || !isLowerAscii(word)) {
      return word;
    }
    String stem = withoutSuffix(withoutPlural(word));
    if (stem.length() > SHORTEST_STEM && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > SHORTEST_STEM && stem.endsWith("i")) {
      stem = stem.substring(0, stem.length() - 1) + "y";
    }
    if (stem.length() < word.length()) {
      stem = withoutAt(stem);
    }
    return withoutDouble(stem);
  }

  /** {@code truncat} as in {@code truncated}, where {@code truncation} has lost its ending. */
  private static String withoutAt(String stem) {
    boolean enough = stem.length() >= SHORTEST_STEM + 2;
    return enough && stem.endsWith("at") ? stem.substring(0, stem.length() - 2) : stem;
  }

  private static boolean isLowerAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String withoutPlural(String word) {
    int length = word.length();
    if (word.endsWith("ies") && length > SHORTEST_STEM) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")) {
      return word.substring(0, length - 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, length - 1) : word;
  }

  private static String withoutSuffix(String word) {
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }

  /** {@code stopp} as in {@code stopped}; letters that English doubles by itself stay. */
  private static String withoutDouble(String word) {
    int last = word.length() - 1;
    boolean doubled = last >= SHORTEST_STEM && word.charAt(last) == word.charAt(last - 1);
    return doubled && "lszaeiou".indexOf(word.charAt(last)) < 0 ? word.substring(0, last) : word;
  }
}
