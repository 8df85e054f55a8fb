package dev.fixdex.highlight;

/** Reads XML and HTML: tags, attributes, comments, entities. */
final class MarkupLexer implements Lexer {
  private static final Delimited COMMENT = Delimited.lines("<!--", "-->");
  private static final Delimited CDATA = Delimited.lines("<![CDATA[", "]]>");

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      if (Chars.startsWith(code, at, to, COMMENT.open())) {
        int end = COMMENT.end(code, at, to);
        out.add(TokenKind.COMMENT, at, end);
        at = end;
      } else if (Chars.startsWith(code, at, to, CDATA.open())) {
        int end = CDATA.end(code, at, to);
        out.add(TokenKind.STRING, at, end);
        at = end;
      } else if (c == '<' && isTagStart(Chars.at(code, at + 1, to))) {
        at = tag(code, at, to, out);
      } else if (c == '&') {
        int end = Chars.skipWord(code, at + (Chars.at(code, at + 1, to) == '#' ? 2 : 1), to);
        boolean entity = Chars.at(code, end, to) == ';';
        out.add(entity ? TokenKind.VARIABLE : TokenKind.PLAIN, at, entity ? end + 1 : at + 1);
        at = entity ? end + 1 : Math.max(at + 1, end);
      } else {
        at++;
      }
    }
  }

  private static boolean isTagStart(char c) {
    return Chars.isWordStart(c) || c == '/' || c == '!' || c == '?';
  }

  private static int tag(String code, int from, int to, TokenSink out) {
    int name = from + 1;
    while (name < to && "/!?".indexOf(code.charAt(name)) >= 0) {
      name++;
    }
    out.add(TokenKind.OPERATOR, from, name);
    int at = name(code, name, to);
    out.add(TokenKind.KEYWORD, name, at);
    while (at < to) {
      char c = code.charAt(at);
      int end = at + 1;
      if (c == '>') {
        out.add(TokenKind.OPERATOR, at, end);
        return end;
      } else if (c == '<') {
        return at;
      } else if (c == '"' || c == '\'') {
        end = Delimited.lines(String.valueOf(c), String.valueOf(c)).end(code, at, to);
        out.add(TokenKind.STRING, at, end);
      } else if (Chars.isWordStart(c)) {
        end = name(code, at, to);
        out.add(TokenKind.KEY, at, end);
      } else if (c == '=' || c == '/' || c == '?') {
        out.add(TokenKind.OPERATOR, at, end);
      }
      at = end;
    }
    return to;
  }

  private static int name(String code, int from, int to) {
    int at = from;
    while (at < to && (Chars.isWord(code.charAt(at)) || "-.:".indexOf(code.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
