package dev.fixdex.paste;

/**
 * Counts what a POSIX shell's words open and close: loops, conditions, groups. Takes a command
 * letter by letter, without what stands between quotes.
 */
final class OpenWords {
  private final StringBuilder word = new StringBuilder();
  private boolean atCommand = true;
  private int compounds;
  private int cases;
  private int parentheses;

  void letter(char c) {
    if (" \t\n;|&()".indexOf(c) < 0) {
      word.append(c);
      return;
    }
    end();
    if (c == '(') {
      parentheses++;
    } else if (c == ')') {
      // A pattern of a case has a closing one alone.
      parentheses = Math.max(0, parentheses - 1);
    }
    atCommand |= c != ' ' && c != '\t';
  }

  /** Whether something is open. */
  boolean areOpen() {
    return compounds > 0 || cases > 0 || parentheses > 0;
  }

  /** Whether {@code <<} would shift a number. */
  boolean isArithmetic() {
    return parentheses > 1;
  }

  private void end() {
    if (word.isEmpty()) {
      return;
    }
    String ended = word.toString();
    word.setLength(0);
    if (!atCommand) {
      return;
    }
    atCommand = false;
    switch (ended) {
      case "if", "for", "while", "until", "select", "{" -> {
        compounds++;
        atCommand = !ended.equals("for") && !ended.equals("select");
      }
      case "fi", "done", "}" -> compounds = Math.max(0, compounds - 1);
      case "case" -> cases++;
      case "esac" -> cases = Math.max(0, cases - 1);
      case "then", "else", "elif", "do", "!", "time" -> atCommand = true;
      default -> {}
    }
  }
}
