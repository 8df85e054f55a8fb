package dev.fixdex.shell;

/**
 * A piece of a command.
 *
 * @param text as written
 * @param from where the scanner stood before it: blanks and comments are left out
 */
record Token(Kind kind, String text, int start, int end, int from) {
  enum Kind {
    WORD,
    /** A control operator: {@code ;}, {@code &&}, {@code (} … */
    OPERATOR,
    REDIRECTION,
    NEWLINE,
    END
  }

  boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  /** Whether it is this word, not quoted. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
