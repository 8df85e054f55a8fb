package dev.fixdex.highlight;

import java.util.Locale;
import java.util.Set;

/** Reads PowerShell. */
final class PowerShellLexer implements Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "begin",
          "break",
          "catch",
          "class",
          "continue",
          "data",
          "do",
          "dynamicparam",
          "else",
          "elseif",
          "end",
          "enum",
          "exit",
          "filter",
          "finally",
          "for",
          "foreach",
          "function",
          "if",
          "in",
          "param",
          "process",
          "return",
          "switch",
          "throw",
          "trap",
          "try",
          "until",
          "using",
          "while");
  private static final Delimited COMMENT = Delimited.lines("<#", "#>");
  private static final Delimited DOUBLE = new Delimited("\"", "\"", '`', true);
  private static final Delimited SINGLE = new Delimited("'", "'", '\0', true);

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    boolean commandNext = true;
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      if (Chars.isSpace(c)) {
        at++;
        continue;
      }
      int end = quoted(code, at, to);
      TokenKind kind = TokenKind.STRING;
      if (end == at && c == '#') {
        end = Chars.lineEnd(code, at, to);
        kind = TokenKind.COMMENT;
      } else if (end == at && c == '$') {
        end = variable(code, at, to);
        kind = TokenKind.VARIABLE;
      } else if (end == at && isWordStart(code, at, to)) {
        end = word(code, at, to);
        kind = kind(code.substring(at, end), commandNext);
      } else if (end == at) {
        end = at + 1;
        kind = TokenKind.OPERATOR;
      } else if (c == '<') {
        kind = TokenKind.COMMENT;
      }
      out.add(c == '\n' ? TokenKind.PLAIN : kind, at, end);
      commandNext = "\n;|&({=".indexOf(c) >= 0;
      at = end;
    }
  }

  private static int quoted(String code, int at, int to) {
    if (Chars.startsWith(code, at, to, "<#")) {
      return COMMENT.end(code, at, to);
    }
    if (Chars.startsWith(code, at, to, "@\"\n")) {
      return Delimited.lines("@\"", "\n\"@").end(code, at, to);
    }
    if (Chars.startsWith(code, at, to, "@'\n")) {
      return Delimited.lines("@'", "\n'@").end(code, at, to);
    }
    return switch (code.charAt(at)) {
      case '"' -> DOUBLE.end(code, at, to);
      case '\'' -> SINGLE.end(code, at, to);
      default -> at;
    };
  }

  private static int variable(String code, int at, int to) {
    if (Chars.at(code, at + 1, to) == '{') {
      int close = code.indexOf('}', at, Math.min(to, at + 128));
      return close < 0 ? at + 2 : close + 1;
    }
    int end = at + 1;
    while (end < to && (Chars.isWord(code.charAt(end)) || code.charAt(end) == ':')) {
      end++;
    }
    return end;
  }

  private static boolean isWordStart(String code, int at, int to) {
    char c = code.charAt(at);
    boolean dashed = c == '-' && Chars.isWordStart(Chars.at(code, at + 1, to));
    return Chars.isWord(c) || c == '.' || c == '\\' || dashed;
  }

  private static int word(String code, int at, int to) {
    int end = at + 1;
    while (end < to
        && (Chars.isWord(code.charAt(end)) || "-.\\:/".indexOf(code.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static TokenKind kind(String word, boolean commandNext) {
    if (word.charAt(0) == '-') {
      return TokenKind.OPTION;
    }
    if (KEYWORDS.contains(word.toLowerCase(Locale.ROOT))) {
      return TokenKind.KEYWORD;
    }
    if (Chars.isDigit(word.charAt(0))) {
      return TokenKind.NUMBER;
    }
    return commandNext ? TokenKind.COMMAND : TokenKind.PLAIN;
  }
}
