package dev.fixdex.highlight;

/** Reads unified and context diffs by the first characters of each line. */
final class DiffLexer implements Lexer {
  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      out.add(kind(code, at, end), at, end);
      at = Math.min(to, end + 1);
    }
  }

  private static TokenKind kind(String code, int at, int end) {
    boolean file =
        Chars.startsWith(code, at, end, "+++ ") || Chars.startsWith(code, at, end, "--- ");
    if (file || Chars.startsWith(code, at, end, "diff ")) {
      return TokenKind.KEYWORD;
    }
    return switch (Chars.at(code, at, end)) {
      case '+' -> TokenKind.INSERTED;
      case '-' -> TokenKind.DELETED;
      case '@' -> TokenKind.COMMENT;
      default -> TokenKind.PLAIN;
    };
  }
}
