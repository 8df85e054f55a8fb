package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;

/** Tells the lines that were typed at a prompt from those that were printed. */
final class SessionReader {
  private final Prompt prompt;
  private final String code;
  private final boolean rootPrompts;
  private final List<Session.Line> lines = new ArrayList<>();
  private OpenCommand open;
  private boolean goesOn;
  private int column;
  private Marks marks = Marks.UNKNOWN;

  /** Whether the shell that is typed into shows root's prompt. */
  private boolean asRoot;

  /** The prompt of the command that was read last. */
  private Prompt typedAt;

  /** Whether the lines of a command after its first begin with a mark, such as {@code > }. */
  private enum Marks {
    UNKNOWN,
    SHOWN,
    LEFT_OUT
  }

  /**
   * Reads a block.
   *
   * @param rootPrompts whether a {@code #} may be a prompt here, once a root shell was started
   */
  SessionReader(Prompt prompt, String code, boolean rootPrompts) {
    this.prompt = prompt;
    this.rootPrompts = rootPrompts && prompt == Prompt.UNIX;
    this.code = code;
    this.typedAt = prompt;
    this.open = new OpenCommand(prompt);
  }

  List<Session.Line> read() {
    int at = 0;
    while (at < code.length()) {
      int end = Session.lineEnd(code, at);
      line(at, end);
      at = end + 1;
    }
    return lines;
  }

  private void line(int at, int end) {
    int mark = markEnd(at, end);
    int text = prompt.end(code, at, end);
    typedAt = text < 0 ? typedAt : prompt;
    boolean isMark = prompt == Prompt.SQL && mark >= 0;
    if (text < 0 && asRoot && !open.isInHeredoc()) {
      text = Prompt.ROOT.end(code, at, end);
      typedAt = text < 0 ? typedAt : Prompt.ROOT;
    }
    if (text >= 0 && !open.isInHeredoc() && !isMark) {
      open = new OpenCommand(prompt);
      marks = Marks.UNKNOWN;
      column = firstSign(at, end) - at;
      take(Session.Kind.COMMAND, at, text, end);
      asRoot = rootPrompts && RootShell.follows(code.substring(text, end), typedAt == Prompt.ROOT);
    } else if (goesOn ? mark >= 0 || follows(at) : mark >= 0 && isTellingMark()) {
      if (marks == Marks.UNKNOWN) {
        marks = mark >= 0 ? Marks.SHOWN : Marks.LEFT_OUT;
      }
      take(Session.Kind.CONTINUATION, at, Math.max(at, mark), end);
    } else {
      goesOn = false;
      lines.add(new Session.Line(Session.Kind.OUTPUT, prompt, at, at, end));
    }
  }

  private void take(Session.Kind kind, int at, int text, int end) {
    goesOn = open.takes(code.substring(text, end));
    lines.add(new Session.Line(kind, typedAt, at, text, end));
  }

  /**
   * The offset after the mark of a continued line, or -1. A shell prints its mark where its prompt
   * began: further right, {@code > file} is part of the command.
   */
  private int markEnd(int at, int end) {
    boolean shell = prompt == Prompt.UNIX || prompt == Prompt.ROOT;
    if (marks == Marks.LEFT_OUT || (shell && firstSign(at, end) - at > column)) {
      return -1;
    }
    return prompt.markEnd(code, at, end);
  }

  private int firstSign(int at, int end) {
    int sign = at;
    while (sign < end && Character.isWhitespace(code.charAt(sign))) {
      sign++;
    }
    return sign;
  }

  /** Whether a mark alone says that its line was typed; {@code >} begins printed lines as well. */
  private boolean isTellingMark() {
    boolean told =
        switch (prompt) {
          case POWERSHELL, CMD, PYTHON, SQL, REPL -> true;
          case UNIX, ROOT -> false;
        };
    return told && !lines.isEmpty() && lines.getLast().isTyped();
  }

  /**
   * Whether a line without a mark goes on with an open command. Statements are often recorded
   * without their last sign; then what follows them was printed, and has no such sign either.
   */
  private boolean follows(int at) {
    return prompt != Prompt.SQL || isClosedLater(at);
  }

  private boolean isClosedLater(int from) {
    int at = from;
    while (at < code.length()) {
      int end = Session.lineEnd(code, at);
      if (prompt.end(code, at, end) >= 0) {
        return false;
      }
      if (code.substring(at, end).stripTrailing().endsWith(";")) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }
}
