package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.Deque;

/** Whether a command that was typed so far goes on in the next line. */
final class OpenCommand {
  private final Prompt prompt;
  private final OpenWords words = new OpenWords();
  private final Deque<HeredocMark> heredocs = new ArrayDeque<>();
  private char quote;
  private int brackets;
  private String hereString = "";
  private boolean inHeredoc;

  OpenCommand(Prompt prompt) {
    this.prompt = prompt;
  }

  /** Whether the next line is text of a here-document or here-string. */
  boolean isInHeredoc() {
    return inHeredoc || !hereString.isEmpty();
  }

  /** Takes the next line of the command and says whether another one follows. */
  boolean takes(String line) {
    return switch (prompt) {
      case UNIX, ROOT -> posix(line);
      case POWERSHELL -> powerShell(line);
      case CMD -> cmd(line);
      case PYTHON, REPL -> false;
      case SQL -> sql(line.strip());
    };
  }

  private boolean posix(String line) {
    if (inHeredoc) {
      if (heredocs.getFirst().isEnd(line) || line.strip().equals(heredocs.getFirst().name())) {
        heredocs.removeFirst();
      }
      inHeredoc = !heredocs.isEmpty();
      return inHeredoc || quote != '\0' || words.areOpen();
    }
    boolean escapedEnd = scan(line);
    if (!heredocs.isEmpty() && quote == '\0') {
      inHeredoc = true;
      return true;
    }
    String text = line.stripTrailing();
    boolean joined = text.endsWith("|") || text.endsWith("&&");
    return quote != '\0' || escapedEnd || joined || words.areOpen();
  }

  /** Follows the quotes of one line; returns whether its last character takes the line end away. */
  private boolean scan(String line) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (quote == '\'') {
        quote = c == '\'' ? '\0' : quote;
      } else if (c == '\\') {
        at++;
        if (at == line.length()) {
          return true;
        }
        words.letter('\\');
      } else if (quote == '"') {
        quote = c == '"' ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
        words.letter(c);
      } else if (c == '#' && (at == 0 || " \t;".indexOf(line.charAt(at - 1)) >= 0)) {
        break;
      } else if (line.startsWith("<<<", at)) {
        at += 2;
      } else if (line.startsWith("<<", at) && !words.isArithmetic()) {
        heredocs.add(HeredocMark.read(line, at));
        at = heredocs.getLast().end() - 1;
      } else {
        words.letter(c);
      }
      at++;
    }
    if (quote == '\0') {
      words.letter('\n');
    }
    return false;
  }

  private boolean powerShell(String line) {
    if (!hereString.isEmpty()) {
      if (!line.startsWith(hereString)) {
        return true;
      }
      hereString = "";
    }
    String text = line.stripTrailing();
    if (text.endsWith("@'") || text.endsWith("@\"")) {
      hereString = text.endsWith("'") ? "'@" : "\"@";
      return true;
    }
    brackets = Math.max(0, brackets + balance(text, "{(", "})"));
    return brackets > 0 || text.endsWith("`") || text.endsWith("|") || text.endsWith(",");
  }

  private boolean cmd(String line) {
    brackets = Math.max(0, brackets + balance(line, "(", ")"));
    return brackets > 0 || line.endsWith("^");
  }

  private static boolean sql(String line) {
    boolean whole = line.endsWith(";") || line.endsWith("\\g") || line.endsWith("\\G");
    return !whole && !line.startsWith("\\") && !line.isEmpty();
  }

  /** Opening signs less closing ones, outside of quotes. */
  private static int balance(String line, String opening, String closing) {
    int balance = 0;
    char quote = '\0';
    for (char c : line.toCharArray()) {
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (opening.indexOf(c) >= 0) {
        balance++;
      } else if (closing.indexOf(c) >= 0) {
        balance--;
      }
    }
    return balance;
  }
}
