package dev.fixdex.highlight;

/** Reads an HTTP message: request or status line, headers, then the body as it is. */
final class HttpLexer implements Lexer {
  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    boolean first = true;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      if (end == at && !first) {
        return;
      }
      if (first && end > at) {
        start(code, at, end, out);
        first = false;
      } else {
        header(code, at, end, out);
      }
      at = Math.min(to, end + 1);
    }
  }

  private static void start(String code, int from, int to, TokenSink out) {
    int word = Chars.skipWord(code, from, to);
    out.add(TokenKind.KEYWORD, from, word);
    out.add(TokenKind.STRING, word, to);
  }

  private static void header(String code, int from, int to, TokenSink out) {
    int colon = code.indexOf(':', from, to);
    if (colon > from) {
      out.add(TokenKind.KEY, from, colon);
      out.add(TokenKind.OPERATOR, colon, colon + 1);
      out.add(TokenKind.STRING, colon + 1, to);
    }
  }
}
