package dev.fixdex.paste;

/** Whether a command that was typed so far goes on in the next line. */
final class OpenCommand {
  private final Prompt prompt;
  private char quote;
  private String heredocEnd = "";
  private boolean inHeredoc;

  OpenCommand(Prompt prompt) {
    this.prompt = prompt;
  }

  /** Takes the next line of the command and says whether another one follows. */
  boolean takes(String line) {
    return switch (prompt) {
      case UNIX, ROOT -> posix(line);
      case POWERSHELL -> line.endsWith("`") || line.endsWith("|") || line.endsWith("{");
      case CMD -> line.endsWith("^");
      case PYTHON -> false;
      case SQL -> !line.stripTrailing().endsWith(";") && !line.startsWith("\\");
    };
  }

  private boolean posix(String line) {
    if (inHeredoc) {
      inHeredoc = !line.strip().equals(heredocEnd);
      return inHeredoc;
    }
    boolean escapedEnd = scan(line);
    if (!heredocEnd.isEmpty() && quote == '\0') {
      inHeredoc = true;
      return true;
    }
    String text = line.stripTrailing();
    return quote != '\0' || escapedEnd || text.endsWith("|") || text.endsWith("&&");
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
      } else if (quote == '"') {
        quote = c == '"' ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '#' && (at == 0 || line.charAt(at - 1) == ' ')) {
        return false;
      } else if (line.startsWith("<<<", at)) {
        at += 2;
      } else if (line.startsWith("<<", at)) {
        heredocEnd = HeredocMark.read(line, at).name();
        at++;
      }
      at++;
    }
    return false;
  }
}
