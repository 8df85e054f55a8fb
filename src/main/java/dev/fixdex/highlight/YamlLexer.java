package dev.fixdex.highlight;

import java.util.Set;

/** Reads YAML line by line: keys, scalars, comments, block scalars by their indentation. */
final class YamlLexer implements Lexer {
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "True", "False", "Null", "~");

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    int blockIndent = -1;
    int at = from;
    while (at < to) {
      int end = Chars.lineEnd(code, at, to);
      int start = Chars.skipSpaces(code, at, end);
      boolean blank = start == end;
      if (blockIndent >= 0 && (blank || start - at > blockIndent)) {
        out.add(TokenKind.STRING, start, end);
      } else {
        blockIndent = line(code, start, end, out) ? start - at : -1;
      }
      at = Math.min(to, end + 1);
    }
  }

  /** Reads one line; returns whether it opens a block scalar. */
  private static boolean line(String code, int from, int to, TokenSink out) {
    if (Chars.startsWith(code, from, to, "---") || Chars.startsWith(code, from, to, "...")) {
      out.add(TokenKind.OPERATOR, from, from + 3);
      return false;
    }
    int at = from;
    boolean keyMayStart = true;
    while (at < to) {
      char c = code.charAt(at);
      int end = at + 1;
      boolean spaceBefore = at == from || Chars.isSpace(code.charAt(at - 1));
      if (Chars.isSpace(c)) {
        at++;
        continue;
      } else if (c == '#' && spaceBefore) {
        out.add(TokenKind.COMMENT, at, to);
        return false;
      } else if (c == '"' || c == '\'') {
        end =
            new Delimited(String.valueOf(c), String.valueOf(c), c == '"' ? '\\' : '\0', false)
                .end(code, at, to);
        out.add(isKey(code, end, to) ? TokenKind.KEY : TokenKind.STRING, at, end);
      } else if ((c == '&' || c == '*' || c == '!') && spaceBefore) {
        end = word(code, at, to);
        out.add(TokenKind.VARIABLE, at, end);
      } else if (c == '-' && spaceBefore && isGap(code, at + 1, to)) {
        out.add(TokenKind.OPERATOR, at, end);
        at = end;
        continue;
      } else if ((c == '|' || c == '>') && spaceBefore && isBlockHeader(code, at + 1, to)) {
        out.add(TokenKind.OPERATOR, at, to);
        return true;
      } else if ("[]{},:?".indexOf(c) >= 0) {
        out.add(TokenKind.OPERATOR, at, end);
      } else {
        end = plain(code, at, to);
        out.add(plainKind(code, at, end, to, keyMayStart), at, end);
      }
      keyMayStart = c == '{' || c == ',' || c == '?';
      at = end;
    }
    return false;
  }

  private static boolean isBlockHeader(String code, int from, int to) {
    int at = from;
    while (at < to && "+-0123456789".indexOf(code.charAt(at)) >= 0) {
      at++;
    }
    at = Chars.skipSpaces(code, at, Math.min(to, at + 64));
    return at == to || code.charAt(at) == '#';
  }

  private static int word(String code, int from, int to) {
    int at = from;
    while (at < to && " \t,]}".indexOf(code.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int plain(String code, int from, int to) {
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      boolean comment = c == '#' && Chars.isSpace(code.charAt(at - 1));
      boolean colon = c == ':' && isGap(code, at + 1, to);
      if (comment || colon || "[]{},".indexOf(c) >= 0) {
        break;
      }
      at++;
    }
    int end = at;
    while (end > from + 1 && Chars.isSpace(code.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, from + 1);
  }

  private static TokenKind plainKind(String code, int at, int end, int to, boolean keyMayStart) {
    if (isKey(code, end, to)) {
      return TokenKind.KEY;
    }
    String text = code.substring(at, end);
    if (WORDS.contains(text)) {
      return TokenKind.KEYWORD;
    }
    boolean number =
        Chars.isDigit(text.charAt(0))
            && text.chars().allMatch(c -> "0123456789.eE+-_".indexOf(c) >= 0);
    if (number) {
      return TokenKind.NUMBER;
    }
    return keyMayStart ? TokenKind.PLAIN : TokenKind.STRING;
  }

  private static boolean isKey(String code, int end, int to) {
    int next = Chars.skipSpaces(code, end, Math.min(to, end + 64));
    return Chars.at(code, next, to) == ':' && isGap(code, next + 1, to);
  }

  private static boolean isGap(String code, int i, int to) {
    return i >= to || Chars.isSpace(code.charAt(i));
  }
}
