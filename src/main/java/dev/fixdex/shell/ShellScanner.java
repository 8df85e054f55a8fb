package dev.fixdex.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a script into tokens; one for each nesting of commands reads the same text on. */
final class ShellScanner {
  /** Longest first. */
  private static final List<String> OPERATORS =
      List.of(";;&", "&&", "||", ";;", ";&", "|&", ";", "&", "|", "(", ")");

  private static final List<String> REDIRECTIONS =
      List.of("&>>", "<<<", "<<-", "&>", ">>", ">|", "<>", ">&", "<&", "<<", "<", ">");

  private static final Set<String> HERE = Set.of("<<", "<<-");

  /** Commands, quotes and expansions within each other. */
  private static final int DEEPEST = 200;

  /** Steps of a parse: what may be arithmetic or commands is looked at twice at each depth. */
  private static final int MOST_STEPS = 2_000_000;

  private final String text;
  private final WordScanner words;
  private final Deque<Here> pending = new ArrayDeque<>();
  private int at;
  private int depth;
  private int steps;
  private @Nullable Token peeked;

  private record Here(String end, boolean tabs, int start) {}

  ShellScanner(String text) {
    this.text = text;
    this.words = new WordScanner(text, this);
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  String text() {
    return text;
  }

  char at(int position) {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  /** Counts a step of the work. */
  void step() {
    steps++;
    if (steps > MOST_STEPS) {
      throw new ExhaustedException();
    }
  }

  /** Begins something that may stand within itself. */
  void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new ExhaustedException();
    }
  }

  /** Ends it. */
  void leave() {
    depth--;
  }

  /** The next token, which is not taken. */
  Token peek() {
    int before = at;
    if (peeked == null || peeked.from() != before) {
      Deque<Here> waiting = new ArrayDeque<>(pending);
      peeked = read();
      at = before;
      pending.clear();
      pending.addAll(waiting);
    }
    return peeked;
  }

  /** Takes the next token. */
  Token next() {
    // Line ends are read again, as here-documents may begin at them.
    Token known = peeked;
    boolean holds =
        known != null
            && known.from() == at
            && known.kind() != Token.Kind.NEWLINE
            && known.kind() != Token.Kind.END;
    if (known != null && holds) {
      at = known.end();
      return known;
    }
    return read();
  }

  private Token read() {
    step();
    int from = at;
    skipBlanks();
    int start = at;
    if (at >= text.length()) {
      readHeres();
      return new Token(Token.Kind.END, "", start, start, from);
    }
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      readHeres();
      return new Token(Token.Kind.NEWLINE, "\n", start, start + 1, from);
    }
    boolean substitution = (c == '<' || c == '>') && at(at + 1) == '(';
    if (!substitution) {
      int digits = start;
      while (isDigit(at(digits))) {
        digits++;
      }
      boolean numbered = digits == start || at(digits) == '<' || at(digits) == '>';
      if (numbered && !(digits > start && at(digits + 1) == '(')) {
        for (String sign : REDIRECTIONS) {
          if (text.startsWith(sign, digits)) {
            at = digits + sign.length();
            return new Token(Token.Kind.REDIRECTION, sign, start, at, from);
          }
        }
      }
      for (String sign : OPERATORS) {
        if (text.startsWith(sign, start)) {
          at = start + sign.length();
          return new Token(Token.Kind.OPERATOR, sign, start, at, from);
        }
      }
    }
    at = words.word(start);
    return new Token(Token.Kind.WORD, text.substring(start, at), start, at, from);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Skips blanks, continued line ends and a comment. */
  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '\\' && at(at + 1) == '\n') {
        at += 2;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  /** Takes the word after a redirection sign. */
  void target(Token sign) {
    skipBlanks();
    Token target = next();
    if (target.kind() != Token.Kind.WORD) {
      throw unexpected(target);
    }
    if (HERE.contains(sign.text())) {
      String end = target.text().replaceAll("[\"'\\\\]", "");
      pending.add(new Here(end, sign.text().equals("<<-"), sign.start()));
    }
  }

  private void readHeres() {
    while (!pending.isEmpty()) {
      Here here = pending.poll();
      boolean found = false;
      while (!found && at < text.length()) {
        int lineEnd = text.indexOf('\n', at);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        String line = text.substring(at, end);
        at = lineEnd < 0 ? end : end + 1;
        String plain = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        found = (here.tabs ? plain.replaceFirst("^\t+", "") : plain).equals(here.end);
      }
      if (!found) {
        throw new FaultException(
            here.start, here.start + 2, "The here-document is never closed", true);
      }
    }
  }

  /** Parses commands from the current position until the {@code )} that ends them. */
  int commands(int from, int opener) {
    enter();
    int before = at;
    at = from;
    new ShellGrammar(this).substitution(opener);
    leave();
    int end = at;
    at = before;
    return end;
  }

  static FaultException unexpected(Token token) {
    return switch (token.kind()) {
      case END ->
          new FaultException(token.start(), token.end(), "The command ends too early", true);
      case NEWLINE ->
          new FaultException(
              token.start(), token.start(), "A word is missing at the end of the line", false);
      default ->
          new FaultException(
              token.start(), token.end(), "`%s` cannot stand here".formatted(token.text()), false);
    };
  }
}
