package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Session;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a block that a shell runs, each with what of it is a command. */
final class ShellLines {
  /** Stands for each character that the shell takes for itself. */
  static final char QUOTED = '\0';

  private static final char NONE = '\0';

  private final Dialect dialect;
  private final List<Line> lines = new ArrayList<>();
  private char quote = NONE;
  private String hereEnd = "";

  /**
   * A line of a shell's block. Both readings are as long as the line itself.
   *
   * @param source as written
   * @param command with blanks in place of comments, prompts, output, and here-documents
   * @param bare the command with {@link #QUOTED} in place of what is quoted or escaped
   * @param kind what it is
   * @param ending how the line after it is connected
   */
  record Line(Located<String> source, String command, String bare, Kind kind, Ending ending) {
    /** Whether a comment can be added at its end. */
    boolean takesComment() {
      return kind == Kind.COMMAND && ending == Ending.COMPLETE;
    }
  }

  /** What a line is. */
  enum Kind {
    COMMAND,
    OUTPUT,
    /** Of a here-document or here-string, its end included. */
    HERE
  }

  /** How a line and the one after it are connected. */
  enum Ending {
    COMPLETE,
    CONTINUED,
    IN_QUOTE
  }

  private ShellLines(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The lines of a block in the language of a shell; none for other languages. */
  static List<Line> of(CodeBlock block) {
    return of(block.language(), block.code().lines());
  }

  /** The lines of a script in the language of a shell; none for other languages. */
  static List<Line> of(String language, List<Located<String>> source) {
    CodeFamily family = CodeFamily.of(language);
    Optional<Dialect> dialect = Dialect.of(language);
    if (dialect.isEmpty()) {
      return List.of();
    }
    Optional<Session> session = Session.read(family, JoinedLines.of(source).text());
    ShellLines shell = new ShellLines(dialect.get());
    for (int i = 0; i < source.size(); i++) {
      int typedFrom = session.isPresent() ? typedFrom(session.get(), i) : 0;
      shell.read(source.get(i), typedFrom);
    }
    return shell.lines;
  }

  /** Where the typed text of a session's line begins; beyond its end for output. */
  private static int typedFrom(Session session, int number) {
    if (number >= session.lines().size()) {
      return Integer.MAX_VALUE;
    }
    Session.Line line = session.lines().get(number);
    return line.isTyped() ? line.textStart() - line.start() : Integer.MAX_VALUE;
  }

  private void read(Located<String> source, int typedFrom) {
    String text = source.value();
    if (typedFrom > text.length()) {
      lines.add(silent(source, Kind.OUTPUT));
      return;
    }
    if (!hereEnd.isEmpty()) {
      hereEnd = dialect.endsHere(text, hereEnd) ? "" : hereEnd;
      lines.add(silent(source, Kind.HERE));
      return;
    }
    StringBuilder command = new StringBuilder(" ".repeat(typedFrom));
    StringBuilder bare = new StringBuilder(" ".repeat(typedFrom));
    scan(source, typedFrom, command, bare);
    boolean continued = bare.length() > 0 && bare.charAt(bare.length() - 1) == dialect.escape;
    Ending ending =
        quote != NONE ? Ending.IN_QUOTE : continued ? Ending.CONTINUED : Ending.COMPLETE;
    lines.add(new Line(source, command.toString(), bare.toString(), Kind.COMMAND, ending));
  }

  private static Line silent(Located<String> source, Kind kind) {
    String blank = " ".repeat(source.value().length());
    return new Line(source, blank, blank, kind, Ending.COMPLETE);
  }

  private void scan(Located<String> source, int from, StringBuilder command, StringBuilder bare) {
    String text = source.value();
    String opensHere = "";
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == NONE && dialect.isComment(text, i, from)) {
        command.append(" ".repeat(text.length() - i));
        bare.append(" ".repeat(text.length() - i));
        break;
      }
      if (c == dialect.escape && dialect.escapesIn(quote) && i + 1 < text.length()) {
        command.append(c).append(text.charAt(i + 1));
        bare.append(QUOTED).append(QUOTED);
        i++;
        continue;
      }
      command.append(c);
      bare.append(quote != NONE || dialect.isQuote(c) ? QUOTED : c);
      if (quote == NONE && opensHere.isEmpty()) {
        opensHere = dialect.opensHere(text, i);
      }
      if (quote == NONE ? dialect.isQuote(c) : c == quote) {
        quote = quote == NONE ? c : NONE;
      }
    }
    hereEnd = opensHere;
    quote = dialect == Dialect.CMD || !opensHere.isEmpty() ? NONE : quote;
  }

  /** What differs between shells, as far as a line is concerned. */
  private enum Dialect {
    POSIX('\\'),
    FISH('\\'),
    POWERSHELL('`'),
    CMD('^');

    private final char escape;

    Dialect(char escape) {
      this.escape = escape;
    }

    static Optional<Dialect> of(String language) {
      if (ShellLanguage.isFish(language)) {
        return Optional.of(FISH);
      }
      return switch (CodeFamily.of(language)) {
        case POSIX, CONSOLE -> Optional.of(POSIX);
        case POWERSHELL -> Optional.of(POWERSHELL);
        case CMD -> Optional.of(CMD);
        default -> Optional.empty();
      };
    }

    /** Whether the sign that escapes means anything within a quote. */
    boolean escapesIn(char quote) {
      return quote != '\'' || this == FISH;
    }

    boolean isQuote(char c) {
      return c == '"' || (c == '\'' && this != CMD);
    }

    boolean isComment(String text, int at, int from) {
      boolean begins = at == from || " \t;&|(".indexOf(text.charAt(at - 1)) >= 0;
      if (!begins) {
        return false;
      }
      return this == CMD
          ? text.startsWith("::", at) || text.regionMatches(true, at, "rem ", 0, 4)
          : text.charAt(at) == '#';
    }

    /** What ends the here-document or here-string that opens at {@code at}; empty for none. */
    String opensHere(String text, int at) {
      if (this == POWERSHELL) {
        String rest = text.substring(at);
        return rest.equals("@\"") ? "\"@" : rest.equals("@'") ? "'@" : "";
      }
      boolean mark = this == POSIX && text.startsWith("<<", at) && !text.startsWith("<<<", at);
      boolean within = at > 0 && text.charAt(at - 1) == '<';
      boolean shifts = mark && text.lastIndexOf("((", at) >= 0; // arithmetic
      return mark && !within && !shifts ? hereName(text, at + 2) : "";
    }

    private static String hereName(String text, int from) {
      int i = from;
      while (i < text.length() && "- \t\"'\\".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      int start = i;
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        return ""; // a number is shifted
      }
      while (i < text.length()
          && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
        i++;
      }
      return text.substring(start, i);
    }

    boolean endsHere(String line, String end) {
      return this == POWERSHELL ? line.startsWith(end) : line.strip().equals(end);
    }
  }
}
