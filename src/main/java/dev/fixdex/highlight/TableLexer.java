package dev.fixdex.highlight;

import dev.fixdex.highlight.Grammar.Trait;

/** Reads any language that a {@link Grammar} can describe. */
final class TableLexer implements Lexer {
  /** What one token may look over before it is claimed: a bound on work done twice. */
  private static final int LOOK_AHEAD = 64;

  private final Grammar grammar;

  TableLexer(Grammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    boolean statementStart = true;
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      int end;
      if (Chars.isSpace(c) || c == '\n') {
        end = at + 1;
      } else {
        end = token(code, at, to, statementStart, out);
      }
      if (c == '\n' || c == ';' || c == '{' || c == '}') {
        statementStart = true;
      } else if (!Chars.isSpace(c)) {
        statementStart = false;
      }
      at = end;
    }
  }

  private int token(String code, int at, int to, boolean statementStart, TokenSink out) {
    int end = comment(code, at, to);
    if (end > at) {
      out.add(TokenKind.COMMENT, at, end);
      return end;
    }
    end = string(code, at, to);
    if (end > at) {
      out.add(isKey(code, end, to) ? TokenKind.KEY : TokenKind.STRING, at, end);
      return end;
    }
    char c = code.charAt(at);
    if (Chars.isDigit(c)) {
      end = Chars.skipNumber(code, at, to);
      out.add(TokenKind.NUMBER, at, end);
      return end;
    }
    end = sigil(code, at, to);
    if (end > at) {
      out.add(TokenKind.VARIABLE, at, end);
      return end;
    }
    if (isWordStart(c)) {
      end = skipWord(code, at, to);
      out.add(wordKind(code, at, end, to, statementStart), at, end);
      return end;
    }
    out.add(Character.isSurrogate(c) ? TokenKind.PLAIN : TokenKind.OPERATOR, at, at + 1);
    return at + 1;
  }

  private int comment(String code, int at, int to) {
    for (String mark : grammar.lineComments()) {
      if (Chars.startsWith(code, at, to, mark)) {
        return Chars.lineEnd(code, at, to);
      }
    }
    for (Delimited block : grammar.blockComments()) {
      if (Chars.startsWith(code, at, to, block.open())) {
        return block.end(code, at, to);
      }
    }
    return at;
  }

  private int string(String code, int at, int to) {
    for (Delimited string : grammar.strings()) {
      if (Chars.startsWith(code, at, to, string.open())) {
        if (grammar.has(Trait.LIFETIMES) && string.open().equals("'") && !isChar(code, at, to)) {
          continue;
        }
        return string.end(code, at, to);
      }
    }
    return at;
  }

  private static boolean isChar(String code, int at, int to) {
    return Chars.at(code, at + 1, to) == '\\'
        || Chars.at(code, at + 2, to) == '\''
        || Chars.at(code, at + 3, to) == '\'';
  }

  private int sigil(String code, int at, int to) {
    char c = code.charAt(at);
    char next = Chars.at(code, at + 1, to);
    boolean sigil =
        (c == '$' && grammar.has(Trait.DOLLAR))
            || (c == '@' && grammar.has(Trait.AT_WORDS))
            || (c == '\'' && grammar.has(Trait.LIFETIMES));
    if (sigil && Chars.isWordStart(next)) {
      return Chars.skipWord(code, at + 1, to);
    }
    if (sigil && c == '$' && next == '{') {
      int close = code.indexOf('}', at, Math.min(to, at + LOOK_AHEAD));
      return close < 0 ? at : close + 1;
    }
    return at;
  }

  private TokenKind wordKind(String code, int at, int end, int to, boolean statementStart) {
    if (isKey(code, end, to)) {
      return TokenKind.KEY;
    }
    if (grammar.isKeyword(code.substring(at, end))) {
      return TokenKind.KEYWORD;
    }
    if (statementStart && grammar.has(Trait.DIRECTIVES)) {
      return TokenKind.KEYWORD;
    }
    boolean called = grammar.has(Trait.CALLS) && Chars.at(code, end, to) == '(';
    return called ? TokenKind.COMMAND : TokenKind.PLAIN;
  }

  private boolean isKey(String code, int end, int to) {
    if (!grammar.has(Trait.COLON_KEYS) && !grammar.has(Trait.EQUALS_KEYS)) {
      return false;
    }
    int next = skipFewSpaces(code, end, to);
    char c = Chars.at(code, next, to);
    return (c == ':' && grammar.has(Trait.COLON_KEYS))
        || (c == '=' && Chars.at(code, next + 1, to) != '=' && grammar.has(Trait.EQUALS_KEYS));
  }

  private static int skipFewSpaces(String code, int i, int to) {
    return Chars.skipSpaces(code, i, Math.min(to, i + LOOK_AHEAD));
  }

  private boolean isWordStart(char c) {
    return Chars.isWordStart(c) || grammar.wordExtra().indexOf(c) >= 0;
  }

  private int skipWord(String code, int i, int to) {
    int at = i;
    while (at < to
        && (Chars.isWord(code.charAt(at)) || grammar.wordExtra().indexOf(code.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
