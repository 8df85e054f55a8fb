package dev.fixdex.highlight;

import java.util.Set;

/** Reads {@code sh}, {@code bash} and {@code zsh}: commands, options, strings, here-documents. */
final class ShellLexer implements Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "for",
          "while",
          "until",
          "do",
          "done",
          "case",
          "esac",
          "in",
          "function",
          "select",
          "time",
          "return",
          "break",
          "continue",
          "local",
          "export",
          "readonly",
          "declare",
          "typeset",
          "unset",
          "set",
          "source",
          "trap",
          "exit",
          "eval",
          "exec");

  /** Words after which the next word is a command again. */
  private static final Set<String> BEFORE_COMMAND =
      Set.of("if", "then", "else", "elif", "while", "until", "do", "time", "exec", "eval");

  /** Programs that run the command that follows them. */
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "doas", "nohup", "env", "command", "xargs");

  @Override
  public void lex(String code, int from, int to, TokenSink out) {
    new Pass(code, to, out).run(from);
  }

  /** One reading of one text. */
  private static final class Pass {
    private final String code;
    private final int to;
    private final TokenSink out;
    private boolean commandNext = true;
    private String heredocEnd = "";
    private boolean heredocTabs;

    Pass(String code, int to, TokenSink out) {
      this.code = code;
      this.to = to;
      this.out = out;
    }

    void run(int from) {
      int at = from;
      boolean wordBefore = false;
      while (at < to) {
        char c = code.charAt(at);
        if (c == '\n') {
          commandNext = true;
          at = heredocEnd.isEmpty() ? at + 1 : heredoc(at + 1);
          wordBefore = false;
        } else if (Chars.isSpace(c)) {
          at++;
          wordBefore = false;
        } else if (c == '#' && !wordBefore) {
          int end = Chars.lineEnd(code, at, to);
          out.add(TokenKind.COMMENT, at, end);
          at = end;
        } else {
          wordBefore = ";|&()".indexOf(c) < 0;
          at = token(at, c);
        }
      }
    }

    private int token(int at, char c) {
      return switch (c) {
        case '\'' -> string(at, Delimited.lines("'", "'").end(code, at, to));
        case '"' -> doubleQuoted(at);
        case '$' -> variable(at);
        case '\\' -> operator(at, Math.min(to, at + 2));
        case ';', '|', '&', '(', '{', '!' -> {
          commandNext = true;
          yield operator(at, at + 1);
        }
        case '<', '>' -> redirection(at);
        case ')', '}', '`', '*', '?', '[', ']', '=' -> operator(at, at + 1);
        default -> word(at);
      };
    }

    private int string(int at, int end) {
      out.add(TokenKind.STRING, at, end);
      commandNext = false;
      return end;
    }

    private int operator(int at, int end) {
      out.add(TokenKind.OPERATOR, at, end);
      return end;
    }

    private int doubleQuoted(int from) {
      int at = from + 1;
      int start = from;
      while (at < to && code.charAt(at) != '"') {
        char c = code.charAt(at);
        if (c == '\\') {
          at += 2;
        } else if (c == '$') {
          out.add(TokenKind.STRING, start, at);
          at = variable(at);
          start = at;
        } else {
          at++;
        }
      }
      at = Math.min(to, at + 1);
      return string(start, at);
    }

    private int variable(int at) {
      commandNext = false;
      char next = Chars.at(code, at + 1, to);
      if (next == '{') {
        int close = code.indexOf('}', at, Math.min(to, at + 256));
        return variable(at, close < 0 ? at + 2 : close + 1);
      }
      if (next == '(') {
        commandNext = true;
        return operator(at, at + 2);
      }
      if (next == '\'') {
        return string(at, Delimited.escapedLines("'").end(code, at + 1, to));
      }
      if (Chars.isWordStart(next)) {
        return variable(at, Chars.skipWord(code, at + 1, to));
      }
      boolean special = "?!#@*$-0123456789".indexOf(next) >= 0;
      return variable(at, special ? at + 2 : at + 1);
    }

    private int variable(int at, int end) {
      out.add(TokenKind.VARIABLE, at, end);
      return end;
    }

    private int redirection(int at) {
      if (Chars.startsWith(code, at, to, "<<") && Chars.at(code, at + 2, to) != '<') {
        heredocTabs = Chars.at(code, at + 2, to) == '-';
        int name = Chars.skipSpaces(code, at + (heredocTabs ? 3 : 2), to);
        int end = name;
        while (end < to && " \t\n;|&<>()".indexOf(code.charAt(end)) < 0) {
          end++;
        }
        heredocEnd = code.substring(name, end).replaceAll("[\"'\\\\]", "");
        out.add(TokenKind.OPERATOR, at, name);
        out.add(TokenKind.KEYWORD, name, end);
        return Math.max(end, at + 2);
      }
      return operator(at, at + 1);
    }

    private int heredoc(int from) {
      int at = from;
      while (at < to) {
        int end = Chars.lineEnd(code, at, to);
        String line = code.substring(at, end);
        if ((heredocTabs ? line.stripLeading() : line).equals(heredocEnd)) {
          heredocEnd = "";
          out.add(TokenKind.STRING, from, at);
          out.add(TokenKind.KEYWORD, at, end);
          return end;
        }
        at = Math.min(to, end + 1);
      }
      heredocEnd = "";
      out.add(TokenKind.STRING, from, to);
      return to;
    }

    private int word(int at) {
      int end = at;
      while (end < to && " \t\n;|&()<>'\"`$\\={}".indexOf(code.charAt(end)) < 0) {
        end++;
      }
      end = Math.max(end, at + 1);
      String word = code.substring(at, end);
      if (commandNext && Chars.at(code, end, to) == '=') {
        out.add(TokenKind.VARIABLE, at, end);
        return skipAssigned(end);
      }
      out.add(kind(word), at, end);
      commandNext = commandNext && (BEFORE_COMMAND.contains(word) || WRAPPERS.contains(word));
      return end;
    }

    /** A plain value after {@code NAME=} is no command; a command may follow it. */
    private int skipAssigned(int equals) {
      int end = equals + 1;
      out.add(TokenKind.OPERATOR, equals, end);
      while (end < to && " \t\n;|&()<>'\"`$\\".indexOf(code.charAt(end)) < 0) {
        end++;
      }
      out.add(TokenKind.STRING, equals + 1, end);
      return end;
    }

    private TokenKind kind(String word) {
      if (word.length() > 1 && word.charAt(0) == '-') {
        return TokenKind.OPTION;
      }
      if (KEYWORDS.contains(word) && (commandNext || word.equals("in"))) {
        return TokenKind.KEYWORD;
      }
      if (commandNext) {
        return TokenKind.COMMAND;
      }
      boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? TokenKind.NUMBER : TokenKind.PLAIN;
    }
  }
}
