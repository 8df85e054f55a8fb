package dev.fixdex.shell;

import java.util.Set;

/** Recursive descent over the grammar of commands. */
final class ShellGrammar {
  private static final Set<String> CLOSERS =
      Set.of("then", "do", "done", "fi", "elif", "else", "esac", "}");

  private static final Set<String> OPENERS =
      Set.of("if", "while", "until", "for", "case", "select", "{", "[[");

  private final ShellScanner scanner;

  ShellGrammar(ShellScanner scanner) {
    this.scanner = scanner;
  }

  /** A whole script. */
  void script() {
    list(true);
    Token rest = scanner.next();
    if (rest.kind() != Token.Kind.END) {
      throw ShellScanner.unexpected(rest);
    }
  }

  /** The commands of a substitution and the parenthesis after them. */
  void substitution(int opener) {
    list(true);
    close(")", opener, 2, "The substitution");
  }

  private void close(String operator, int opener, int length, String what) {
    Token closer = scanner.next();
    if (closer.kind() == Token.Kind.END) {
      throw new FaultException(opener, opener + length, what + " is never closed", true);
    }
    if (!closer.is(operator)) {
      throw ShellScanner.unexpected(closer);
    }
  }

  /** Commands up to what cannot begin one. */
  private void list(boolean mayBeEmpty) {
    newlines();
    if (endsList(scanner.peek())) {
      if (!mayBeEmpty) {
        throw ShellScanner.unexpected(scanner.peek());
      }
      return;
    }
    while (true) {
      andOr();
      Token after = scanner.peek();
      if (!after.is(";") && !after.is("&") && after.kind() != Token.Kind.NEWLINE) {
        return;
      }
      scanner.next();
      newlines();
      if (endsList(scanner.peek())) {
        return;
      }
    }
  }

  private static boolean endsList(Token token) {
    boolean closes = token.kind() == Token.Kind.WORD && CLOSERS.contains(token.text());
    boolean ends = token.is(")") || token.is(";;") || token.is(";&") || token.is(";;&");
    return closes || ends || token.kind() == Token.Kind.END;
  }

  private void newlines() {
    while (scanner.peek().kind() == Token.Kind.NEWLINE) {
      scanner.next();
    }
  }

  private void andOr() {
    pipeline();
    while (scanner.peek().is("&&") || scanner.peek().is("||")) {
      scanner.next();
      newlines();
      pipeline();
    }
  }

  private void pipeline() {
    boolean prefixed = false;
    while (scanner.peek().isWord("!") || scanner.peek().isWord("time")) {
      boolean time = scanner.next().isWord("time");
      if (time && scanner.peek().isWord("-p")) {
        scanner.next();
      }
      prefixed = true;
    }
    Token first = scanner.peek();
    boolean alone =
        first.kind() == Token.Kind.NEWLINE || first.kind() == Token.Kind.END || first.is(";");
    if (prefixed && alone) {
      return;
    }
    command();
    while (scanner.peek().is("|") || scanner.peek().is("|&")) {
      scanner.next();
      newlines();
      command();
    }
  }

  private void command() {
    scanner.enter();
    plainCommand();
    scanner.leave();
  }

  private void plainCommand() {
    Token first = scanner.peek();
    if (first.kind() == Token.Kind.WORD && OPENERS.contains(first.text())) {
      compound();
    } else if (first.is("(")) {
      subshell();
    } else if (first.isWord("function")) {
      scanner.next();
      word();
      if (scanner.peek().is("(")) {
        scanner.next();
        close(")", scanner.position(), 0, "The function");
      }
      newlines();
      command();
    } else if (first.isWord("coproc")) {
      coprocess();
    } else if (first.kind() == Token.Kind.WORD && CLOSERS.contains(first.text())) {
      throw ShellScanner.unexpected(first);
    } else {
      simple();
    }
  }

  private void coprocess() {
    scanner.next();
    int before = scanner.position();
    Token name = scanner.next();
    Token after = scanner.peek();
    boolean named =
        after.is("(") || (after.kind() == Token.Kind.WORD && OPENERS.contains(after.text()));
    if (name.kind() != Token.Kind.WORD || !named) {
      scanner.moveTo(before);
    }
    command();
  }

  private Token word() {
    Token word = scanner.next();
    if (word.kind() != Token.Kind.WORD) {
      throw ShellScanner.unexpected(word);
    }
    return word;
  }

  private void simple() {
    int parts = 0;
    while (true) {
      Token token = scanner.peek();
      if (token.kind() == Token.Kind.REDIRECTION) {
        scanner.target(scanner.next());
      } else if (token.kind() == Token.Kind.WORD) {
        scanner.next();
      } else if (token.is("(") && parts == 1) {
        scanner.next();
        close(")", token.start(), 1, "The parenthesis");
        newlines();
        command();
        return;
      } else if (parts == 0 || token.is("(")) {
        throw ShellScanner.unexpected(token);
      } else {
        return;
      }
      parts++;
    }
  }

  private void redirections() {
    while (scanner.peek().kind() == Token.Kind.REDIRECTION) {
      scanner.target(scanner.next());
    }
    Token after = scanner.peek();
    if (after.is("(") || (after.kind() == Token.Kind.WORD && !CLOSERS.contains(after.text()))) {
      throw ShellScanner.unexpected(after);
    }
  }

  private void subshell() {
    Token open = scanner.next();
    if (scanner.at(open.end()) == '(') {
      int end = new WordScanner(scanner.text(), scanner).arithmetic(open.start());
      if (end >= 0) {
        scanner.moveTo(end);
        redirections();
        return;
      }
    }
    list(false);
    close(")", open.start(), 1, "The parenthesis");
    redirections();
  }

  private void compound() {
    Token opener = scanner.next();
    switch (opener.text()) {
      case "{" -> {
        list(false);
        expect("}", opener);
      }
      case "if" -> conditions(opener);
      case "while", "until" -> {
        list(false);
        loop(opener);
      }
      case "for", "select" -> each(opener);
      case "case" -> cases(opener);
      default -> test(opener);
    }
    redirections();
  }

  private Token expect(String word, Token opener) {
    Token token = scanner.next();
    if (token.kind() == Token.Kind.END) {
      throw new FaultException(
          opener.start(), opener.end(), "`%s` has no `%s`".formatted(opener.text(), word), true);
    }
    if (!token.isWord(word)) {
      throw ShellScanner.unexpected(token);
    }
    return token;
  }

  private void loop(Token opener) {
    Token begin = expect("do", opener);
    list(false);
    expect("done", begin);
  }

  private void conditions(Token opener) {
    list(false);
    expect("then", opener);
    list(false);
    while (scanner.peek().isWord("elif")) {
      scanner.next();
      list(false);
      expect("then", opener);
      list(false);
    }
    if (scanner.peek().isWord("else")) {
      scanner.next();
      list(false);
    }
    expect("fi", opener);
  }

  private void each(Token opener) {
    Token open = scanner.peek();
    if (open.is("(") && scanner.at(open.end()) == '(') {
      int end = new WordScanner(scanner.text(), scanner).arithmetic(open.start());
      if (end < 0) {
        throw ShellScanner.unexpected(open);
      }
      scanner.moveTo(end);
    } else {
      word();
      newlines();
      if (scanner.peek().isWord("in")) {
        scanner.next();
        while (scanner.peek().kind() == Token.Kind.WORD) {
          scanner.next();
        }
      }
    }
    if (scanner.peek().is(";")) {
      scanner.next();
    }
    newlines();
    if (scanner.peek().isWord("{")) {
      Token brace = scanner.next();
      list(false);
      expect("}", brace);
    } else {
      loop(opener);
    }
  }

  private void cases(Token opener) {
    word();
    newlines();
    expect("in", opener);
    newlines();
    while (!scanner.peek().isWord("esac")) {
      if (scanner.peek().is("(")) {
        scanner.next();
      } else if (scanner.peek().kind() == Token.Kind.END) {
        expect("esac", opener);
      }
      word();
      while (scanner.peek().is("|")) {
        scanner.next();
        word();
      }
      close(")", opener.start(), opener.text().length(), "The pattern");
      list(true);
      Token end = scanner.peek();
      if (end.is(";;") || end.is(";&") || end.is(";;&")) {
        scanner.next();
        newlines();
      } else if (!end.isWord("esac")) {
        expect("esac", opener);
      }
    }
    scanner.next();
  }

  /** What is between {@code [[} and {@code ]]}: patterns in it are no commands. */
  private void test(Token opener) {
    WordScanner words = new WordScanner(scanner.text(), scanner);
    String text = scanner.text();
    int i = opener.end();
    while (i < text.length()) {
      if (text.startsWith("]]", i) && i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
        scanner.moveTo(i + 2);
        return;
      }
      i = words.part(i);
    }
    throw new FaultException(opener.start(), opener.end(), "`[[` has no `]]`", true);
  }
}
