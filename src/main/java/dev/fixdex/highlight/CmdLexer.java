package dev.fixdex.highlight;

import java.util.Locale;
import java.util.Set;

/** Reads the batch language of Windows' {@code cmd.exe}. */
final class CmdLexer implements Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "call",
          "defined",
          "do",
          "else",
          "endlocal",
          "errorlevel",
          "exist",
          "exit",
          "for",
          "goto",
          "if",
          "in",
          "not",
          "pause",
          "set",
          "setlocal",
          "setx",
          "shift");

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      line(code, at, end, out);
      at = Math.min(to, end + 1);
    }
  }

  private static void line(String code, int from, int to, TokenSink out) {
    int at = Chars.skipSpaces(code, from, to);
    if (isComment(code, at, to)) {
      out.add(TokenKind.COMMENT, at, to);
      return;
    }
    boolean commandNext = true;
    while (at < to) {
      char c = code.charAt(at);
      int end = at + 1;
      TokenKind kind = TokenKind.OPERATOR;
      if (Chars.isSpace(c)) {
        at++;
        continue;
      } else if (c == '"') {
        kind = TokenKind.STRING;
        end = new Delimited("\"", "\"", '\0', false).end(code, at, to);
      } else if (c == '%' || c == '!') {
        end = variable(code, at, to, c);
        kind = end > at + 1 ? TokenKind.VARIABLE : TokenKind.OPERATOR;
      } else if ("&|<>()@^=,;".indexOf(c) < 0) {
        end = word(code, at, to);
        kind = kind(code.substring(at, end), commandNext);
      }
      out.add(kind, at, end);
      boolean leads = kind == TokenKind.KEYWORD && !takesName(code, at);
      commandNext = "&|(@".indexOf(c) >= 0 || (commandNext && leads);
      at = end;
    }
  }

  /** Whether the keyword at {@code at} is followed by a name and not by a command. */
  private static boolean takesName(String code, int at) {
    return code.regionMatches(true, at, "set", 0, 3) || code.regionMatches(true, at, "goto", 0, 4);
  }

  private static boolean isComment(String code, int at, int to) {
    boolean rem =
        code.regionMatches(true, at, "rem", 0, 3)
            && at + 3 <= to
            && !Chars.isWord(Chars.at(code, at + 3, to));
    return rem || Chars.startsWith(code, at, to, "::");
  }

  private static int variable(String code, int at, int to, char mark) {
    char next = Chars.at(code, at + 1, to);
    if (mark == '%' && (next == '%' || next == '~')) {
      return Chars.skipWord(code, at + 2, to);
    }
    if (mark == '%' && Chars.isDigit(next)) {
      return at + 2;
    }
    int close = code.indexOf(mark, at + 1, Math.min(to, at + 64));
    return close < 0 || !Chars.isWordStart(next) ? at + 1 : close + 1;
  }

  private static int word(String code, int at, int to) {
    int end = at;
    while (end < to && " \t\"%&|<>()^=,;".indexOf(code.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static TokenKind kind(String word, boolean commandNext) {
    if ((word.charAt(0) == '/' || word.charAt(0) == '-') && word.length() > 1) {
      return TokenKind.OPTION;
    }
    if (word.charAt(0) == ':') {
      return TokenKind.KEY;
    }
    if (KEYWORDS.contains(word.toLowerCase(Locale.ROOT))) {
      return TokenKind.KEYWORD;
    }
    return commandNext ? TokenKind.COMMAND : TokenKind.PLAIN;
  }
}
