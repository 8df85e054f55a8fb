package dev.fixdex.paste;

import java.util.List;
import java.util.Optional;

/**
 * A code block that was recorded at a prompt: lines that were typed and lines that were printed.
 *
 * @param lines all lines of the block, in order
 */
public record Session(List<Line> lines) {
  private static final Prompt[] NO_PROMPTS = {};

  /** What a line of a session is. */
  public enum Kind {
    COMMAND,
    /** A further line of the command above it. */
    CONTINUATION,
    OUTPUT
  }

  /**
   * A line of a session.
   *
   * @param prompt whose prompt this is, or the prompt of the command above
   * @param start offset of the line, and of its prompt
   * @param textStart offset of what was typed or printed
   * @param end offset of the line's end
   */
  public record Line(Kind kind, Prompt prompt, int start, int textStart, int end) {
    /** Whether a person typed it. */
    public boolean isTyped() {
      return kind != Kind.OUTPUT;
    }
  }

  public Session {
    lines = List.copyOf(lines);
  }

  /** What each line is, a letter a line: c, + for a continuation, - for output. */
  public String kinds() {
    StringBuilder kinds = new StringBuilder(lines.size());
    for (Line line : lines) {
      kinds.append(
          switch (line.kind()) {
            case COMMAND -> 'c';
            case CONTINUATION -> '+';
            case OUTPUT -> '-';
          });
    }
    return kinds.toString();
  }

  /**
   * Reads a block as a session; empty when its first line carries no prompt. A {@code #} is root's
   * prompt only where the language says that the block was recorded: elsewhere it is a comment, and
   * may keep a command from running on purpose. There, below other prompts, it is one once a
   * command has started a root shell.
   */
  public static Optional<Session> read(CodeFamily family, String code) {
    if (!family.mayBeRecorded()) {
      return Optional.empty();
    }
    Optional<Prompt> prompt = promptOf(family, code);
    return prompt.map(
        p -> new Session(new SessionReader(p, code, family == CodeFamily.CONSOLE).read()));
  }

  private static Optional<Prompt> promptOf(CodeFamily family, String code) {
    Optional<Prompt> root = Optional.empty();
    int at = 0;
    while (at < code.length()) {
      int end = lineEnd(code, at);
      for (Prompt prompt : mayPrompt(code, at, end) ? Prompt.values() : NO_PROMPTS) {
        if (isOf(family, prompt) && prompt.end(code, at, end) >= 0) {
          if (prompt != Prompt.ROOT) {
            return Optional.of(prompt);
          }
          root = Optional.of(prompt);
        }
      }
      if (family != CodeFamily.CONSOLE && !isBlankOrComment(code, at, end)) {
        return Optional.empty();
      }
      at = end + 1;
    }
    return root;
  }

  /** Whether a line has a sign that every prompt ends with: quicker than to try them all. */
  private static boolean mayPrompt(String code, int from, int to) {
    for (int i = from; i < Math.min(to, from + Prompt.LONGEST); i++) {
      if ("$#%>\u276f\u279c:)".indexOf(code.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(CodeFamily family, Prompt prompt) {
    return switch (family) {
      case CONSOLE -> true;
      case POSIX -> prompt == Prompt.UNIX;
      case POWERSHELL -> prompt == Prompt.POWERSHELL;
      case CMD -> prompt == Prompt.CMD;
      case PYTHON -> prompt == Prompt.PYTHON;
      case SQL -> prompt == Prompt.SQL;
      case TEXT -> prompt != Prompt.ROOT;
      default -> false;
    };
  }

  private static boolean isBlankOrComment(String code, int from, int to) {
    String line = code.substring(from, to).strip();
    return line.isEmpty() || line.startsWith("#");
  }

  static int lineEnd(String code, int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }
}
