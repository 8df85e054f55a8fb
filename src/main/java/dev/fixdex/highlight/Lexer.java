package dev.fixdex.highlight;

/** Reads one language. Lexers have no state between calls. */
interface Lexer {
  /**
   * Adds the tokens of {@code code} from {@code from} to {@code to}, looking at nothing outside.
   */
  void lex(String code, int from, int to, TokenSink out);
}
