package dev.fixdex.highlight;

/** What a stretch of code is, as far as its colour is concerned. */
public enum TokenKind {
  PLAIN,
  COMMENT,
  STRING,
  KEYWORD,
  NUMBER,
  OPERATOR,
  VARIABLE,
  /** A property name, mapping key, tag, attribute or header. */
  KEY,
  /** A command-line option: {@code --platform}, {@code -t}, {@code /grant}. */
  OPTION,
  /** The name of a program or of a function where it is called. */
  COMMAND,
  /** A place for the reader's own value. Only {@link Highlighter} callers make these. */
  PLACEHOLDER,
  /** The mark before a command in a recorded session. */
  PROMPT,
  /** What a program printed in a recorded session. */
  OUTPUT,
  INSERTED,
  DELETED
}
