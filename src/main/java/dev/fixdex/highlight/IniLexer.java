package dev.fixdex.highlight;

/** Reads INI files, Java properties, {@code .env}, unit files: one {@code key = value} a line. */
final class IniLexer implements Lexer {
  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      line(code, Chars.skipSpaces(code, at, end), end, out);
      at = Math.min(to, end + 1);
    }
  }

  private static void line(String code, int from, int to, TokenSink out) {
    char first = Chars.at(code, from, to);
    if (first == '#' || first == ';' || first == '!') {
      out.add(TokenKind.COMMENT, from, to);
      return;
    }
    if (first == '[') {
      out.add(TokenKind.KEYWORD, from, to);
      return;
    }
    int equals = from;
    while (equals < to && code.charAt(equals) != '=' && code.charAt(equals) != ':') {
      equals++;
    }
    if (equals < to) {
      out.add(TokenKind.KEY, from, equals);
      out.add(TokenKind.OPERATOR, equals, equals + 1);
      out.add(TokenKind.STRING, equals + 1, to);
    }
  }
}
