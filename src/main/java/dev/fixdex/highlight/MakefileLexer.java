package dev.fixdex.highlight;

/** Reads a makefile: targets and assignments by lines, recipes as shell. */
final class MakefileLexer implements Lexer {
  private final Lexer shell;

  MakefileLexer(Lexer shell) {
    this.shell = shell;
  }

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      char first = Chars.at(code, at, end);
      if (first == '\t') {
        shell.lex(code, at, end, out);
      } else if (first == '#') {
        out.add(TokenKind.COMMENT, at, end);
      } else {
        head(code, at, end, out);
      }
      at = Math.min(to, end + 1);
    }
  }

  private static void head(String code, int from, int to, TokenSink out) {
    int mark = from;
    while (mark < to && "=:?+!".indexOf(code.charAt(mark)) < 0) {
      mark++;
    }
    if (mark == to) {
      int word = Chars.skipWord(code, from, to);
      out.add(TokenKind.KEYWORD, from, word);
      return;
    }
    boolean target = code.charAt(mark) == ':' && Chars.at(code, mark + 1, to) != '=';
    out.add(target ? TokenKind.COMMAND : TokenKind.VARIABLE, from, mark);
    int end = mark;
    while (end < to && "=:?+!".indexOf(code.charAt(end)) >= 0) {
      end++;
    }
    out.add(TokenKind.OPERATOR, mark, end);
    out.add(target ? TokenKind.PLAIN : TokenKind.STRING, end, to);
  }
}
