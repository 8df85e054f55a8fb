package dev.fixdex.paste;

import java.util.ArrayList;
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

  /** Reads a block as a session; empty when its first line carries no prompt. */
  public static Optional<Session> read(CodeFamily family, String code) {
    if (!family.isInteractive()) {
      return Optional.empty();
    }
    Optional<Prompt> prompt = promptOf(family, code);
    return prompt.map(p -> new Session(split(p, code)));
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
      if ("$#%>\u276f\u279c".indexOf(code.charAt(i)) >= 0) {
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
      default -> false;
    };
  }

  private static boolean isBlankOrComment(String code, int from, int to) {
    String line = code.substring(from, to).strip();
    return line.isEmpty() || line.startsWith("#");
  }

  private static List<Line> split(Prompt prompt, String code) {
    List<Line> lines = new ArrayList<>();
    OpenCommand open = new OpenCommand(prompt);
    boolean goesOn = false;
    int at = 0;
    while (at < code.length()) {
      int end = lineEnd(code, at);
      int text = prompt.end(code, at, end);
      if (goesOn || (text < 0 && follows(prompt, lines, code, at, end))) {
        int start = prompt.followingEnd(code, at, end);
        goesOn = open.takes(code.substring(start, end));
        lines.add(new Line(Kind.CONTINUATION, prompt, at, start, end));
      } else if (text >= 0) {
        open = new OpenCommand(prompt);
        goesOn = open.takes(code.substring(text, end));
        lines.add(new Line(Kind.COMMAND, prompt, at, text, end));
      } else {
        lines.add(new Line(Kind.OUTPUT, prompt, at, at, end));
      }
      at = end + 1;
    }
    return lines;
  }

  /** Python marks continued lines itself; what it shows without the mark was printed. */
  private static boolean follows(Prompt prompt, List<Line> lines, String code, int at, int end) {
    return prompt == Prompt.PYTHON
        && !lines.isEmpty()
        && lines.getLast().isTyped()
        && prompt.followingEnd(code, at, end) > at;
  }

  private static int lineEnd(String code, int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }
}
