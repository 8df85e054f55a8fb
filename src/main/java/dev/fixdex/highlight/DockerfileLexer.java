package dev.fixdex.highlight;

import java.util.Locale;
import java.util.Set;

/** Reads a Dockerfile: an instruction, then shell or words, up to an unescaped line end. */
final class DockerfileLexer implements Lexer {
  private static final Set<String> SHELL = Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK");
  private final Lexer shell;

  DockerfileLexer(Lexer shell) {
    this.shell = shell;
  }

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      int start = Chars.skipSpaces(code, at, to);
      int end = instructionEnd(code, at, to);
      if (Chars.at(code, start, to) == '#') {
        end = Chars.lineEnd(code, at, to);
        out.add(TokenKind.COMMENT, start, end);
      } else {
        int word = Chars.skipWord(code, start, end);
        out.add(TokenKind.KEYWORD, start, word);
        String instruction = code.substring(start, word).toUpperCase(Locale.ROOT);
        if (SHELL.contains(instruction)) {
          shell.lex(code, word, end, out);
        } else {
          words(code, word, end, out);
        }
      }
      at = Math.min(to, end + 1);
    }
  }

  private static int instructionEnd(String code, int from, int to) {
    int end = Chars.lineEnd(code, from, to);
    while (end < to && end > from && code.charAt(end - 1) == '\\') {
      end = Chars.lineEnd(code, end + 1, to);
    }
    return end;
  }

  private static void words(String code, int from, int to, TokenSink out) {
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      int end = at + 1;
      if (c == '"' || c == '\'') {
        end = Delimited.line(String.valueOf(c)).end(code, at, to);
        out.add(TokenKind.STRING, at, end);
      } else if (c == '$') {
        end = variable(code, at, to);
        out.add(TokenKind.VARIABLE, at, end);
      } else if (c == '-' && Chars.isSpace(Chars.at(code, at - 1, to))) {
        while (end < to && (Chars.isWord(code.charAt(end)) || code.charAt(end) == '-')) {
          end++;
        }
        out.add(TokenKind.OPTION, at, end);
      } else if (Chars.isWordStart(c)) {
        end = Chars.skipWord(code, at, to);
        out.add(kind(code, at, end, to), at, end);
      } else if (c == '=' || c == '\\' || c == '[' || c == ']') {
        out.add(TokenKind.OPERATOR, at, end);
      }
      at = end;
    }
  }

  private static int variable(String code, int at, int to) {
    if (Chars.at(code, at + 1, to) == '{') {
      int close = code.indexOf('}', at, Math.min(to, at + 128));
      return close < 0 ? at + 2 : close + 1;
    }
    return Chars.skipWord(code, at + 1, to);
  }

  private static TokenKind kind(String code, int at, int end, int to) {
    if (Chars.at(code, end, to) == '=') {
      return TokenKind.KEY;
    }
    return end - at == 2 && code.regionMatches(true, at, "as", 0, 2)
        ? TokenKind.KEYWORD
        : TokenKind.PLAIN;
  }
}
