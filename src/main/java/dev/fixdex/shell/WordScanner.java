package dev.fixdex.shell;

/** Finds the ends of words: quotes, expansions and substitutions. */
final class WordScanner {
  private static final String ENDS = " \t\r\n;&|<>()";
  private static final String PATTERN_SIGNS = "?*+@!";

  private final String text;
  private final ShellScanner scanner;

  WordScanner(String text, ShellScanner scanner) {
    this.text = text;
    this.scanner = scanner;
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  private static FaultException open(int start, int length, String what) {
    return new FaultException(start, start + length, what + " is never closed", true);
  }

  /** The end of the word that begins at an offset. */
  int word(int start) {
    scanner.enter();
    int end = endOfWord(start);
    scanner.leave();
    return end;
  }

  private int endOfWord(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean substitution = (c == '<' || c == '>') && at(i + 1) == '(';
      if (substitution) {
        i = scanner.commands(i + 2, i);
      } else if (c == '(' && i > start && isPattern(text.charAt(i - 1))) {
        i = balanced(i);
      } else if (c == '(' && i > start && text.charAt(i - 1) == '=') {
        i = array(i);
      } else if (ENDS.indexOf(c) >= 0) {
        return i;
      } else if (c == '[' && i > start && isAssignment(start, i)) {
        i = subscript(i);
      } else {
        i = part(i);
      }
    }
    return i;
  }

  private boolean isAssignment(int start, int bracket) {
    int close = text.indexOf("]=", bracket);
    int plus = text.indexOf("]+=", bracket);
    int end = close < 0 ? plus : plus < 0 ? close : Math.min(close, plus);
    return end > 0
        && text.substring(start, bracket).matches("[A-Za-z_]\\w*")
        && text.substring(bracket, end).indexOf('\n') < 0;
  }

  private int subscript(int bracket) {
    int i = bracket + 1;
    while (i < text.length() && text.charAt(i) != ']') {
      i = part(i);
    }
    return i;
  }

  private static boolean isPattern(char c) {
    return PATTERN_SIGNS.indexOf(c) >= 0;
  }

  /** One character, quote or expansion outside of quotes. */
  int part(int i) {
    scanner.step();
    return switch (text.charAt(i)) {
      case '\\' -> Math.min(i + 2, text.length());
      case '\'' -> closed(i, '\'', false, "The quote");
      case '"' -> doubleQuote(i);
      case '`' -> closed(i, '`', true, "The backquote");
      case '$' -> dollar(i, false);
      default -> i + 1;
    };
  }

  private int closed(int start, char sign, boolean escapes, String what) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != sign) {
      i += escapes && text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length()) {
      throw open(start, 1, what);
    }
    return i + 1;
  }

  private int doubleQuote(int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i =
          switch (text.charAt(i)) {
            case '\\' -> i + 2;
            case '`' -> closed(i, '`', true, "The backquote");
            case '$' -> dollar(i, true);
            default -> i + 1;
          };
    }
    if (i >= text.length()) {
      throw open(start, 1, "The quote");
    }
    return i + 1;
  }

  private int dollar(int i, boolean quoted) {
    scanner.enter();
    int end = expansion(i, quoted);
    scanner.leave();
    return end;
  }

  private int expansion(int i, boolean quoted) {
    return switch (at(i + 1)) {
      case '\'' -> quoted ? i + 1 : closed(i + 1, '\'', true, "The quote");
      case '"' -> quoted ? i + 1 : doubleQuote(i + 1);
      case '{' -> braces(i, quoted);
      case '(' -> {
        int end = at(i + 2) == '(' ? arithmetic(i + 1) : -1;
        yield end >= 0 ? end : scanner.commands(i + 2, i);
      }
      default -> i + 1;
    };
  }

  /** The end of {@code ${…}}. */
  private int braces(int start, boolean quoted) {
    int i = start + 2;
    while (i < text.length() && text.charAt(i) != '}') {
      i = quoted && text.charAt(i) == '\'' ? i + 1 : part(i);
    }
    if (i >= text.length()) {
      throw open(start, 2, "The expansion");
    }
    return i + 1;
  }

  /** The end of {@code ((…))} that begins at an offset; negative where it is two subshells. */
  int arithmetic(int start) {
    int depth = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ')' && depth == 2) {
        return at(i + 1) == ')' ? i + 2 : -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      i = c == '\'' || c == '(' || c == ')' ? i + 1 : part(i);
    }
    return -1;
  }

  /** The end of parentheses in which commands are not parsed. */
  int balanced(int start) {
    int depth = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      i = part(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw open(start, 1, "The parenthesis");
  }

  /** The end of an array's values. */
  private int array(int start) {
    int before = scanner.position();
    scanner.moveTo(start + 1);
    Token token = scanner.next();
    while (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NEWLINE) {
      token = scanner.next();
    }
    int end = scanner.position();
    scanner.moveTo(before);
    if (token.kind() == Token.Kind.END) {
      throw open(start, 1, "The array");
    }
    if (!token.is(")")) {
      throw ShellScanner.unexpected(token);
    }
    return end;
  }
}
