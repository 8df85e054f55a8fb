package dev.fixdex.errortext;

/** What a token is. */
public enum Kind {
  /** Letters only, such as {@code format}. */
  WORD,
  /** A name with inner structure, such as {@code eth_sendRawTransaction}; its parts are kept. */
  IDENTIFIER,
  /** An error code in its canonical spelling, such as {@code c2143}; never part of a region. */
  CODE,
  /**
   * Operators, options and names made of punctuation, such as {@code c++} and {@code --platform}.
   */
  SYMBOL,
  /** Digits, with separators: {@code 8080}, {@code 1.25.3}. */
  NUMBER,
  /** Something that differs from one occurrence to the next and has no words: a time, a UUID. */
  VOLATILE,
  /** Two adjacent characters of a script that is written without spaces. */
  CJK
}
