package dev.fixdex.render;

import dev.fixdex.highlight.TokenKind;

/** The CSS classes of token kinds, short because a page has thousands of them. */
final class TokenClass {
  private TokenClass() {}

  /** The class; empty for what looks like plain text. */
  static String of(TokenKind kind) {
    return switch (kind) {
      case PLAIN, OPERATOR, PLACEHOLDER -> "";
      case COMMENT -> "hc";
      case STRING -> "hs";
      case KEYWORD -> "hk";
      case NUMBER -> "hn";
      case VARIABLE -> "hv";
      case KEY -> "hy";
      case OPTION -> "ho";
      case COMMAND -> "hm";
      case PROMPT -> "hp";
      case OUTPUT -> "hx";
      case INSERTED -> "hi";
      case DELETED -> "hd";
    };
  }
}
