package dev.fixdex.search;

/**
 * A word of a text as the ranking sees it.
 *
 * @param text canonical spelling; a code begins with {@link #CODE}
 * @param weight what it says by its place and kind, in hundredths of a word of a message
 * @param plain whether every occurrence of the error has it
 */
record LineWord(String text, int weight, boolean plain) {
  /** Begins the text of an error code; no word has a space, so that codes and words never meet. */
  static final String CODE = "code ";

  static boolean isCode(String text) {
    return text.startsWith(CODE);
  }
}
