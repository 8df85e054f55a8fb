package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.Deque;

/** What {@link ShellPlaces} reads after a {@code $} or a backquote, and how far it has come. */
abstract class ShellExpansions {
  final String code;
  final SlotPlaces slots;
  final ShellVariables variables;
  final Deque<ShellFrame> frames = new ArrayDeque<>();
  int at;

  ShellExpansions(String code, SlotPlaces slots) {
    this.code = code;
    this.slots = slots;
    this.variables = new ShellVariables(slots);
  }

  /** Whether no slot is to come and none is in a variable. */
  boolean isIdle() {
    return slots.isDone() && !variables.areAssigned();
  }

  void backquote(ShellFrame frame) {
    if (frame.closer == '`') {
      frame.endCommand();
      frames.pop();
    } else {
      frame.inWord = true;
      frames.push(ShellFrame.commands('`', true, variables));
    }
    at++;
  }

  void dollar(ShellFrame frame) {
    frame.inWord = true;
    boolean runs = !isIdle() && runsWord();
    variables.expand(code, at, runs);
    if (code.startsWith("$((", at)) {
      frames.push(ShellFrame.arithmetic(')', variables));
      at += 3;
    } else if (code.startsWith("$(", at)) {
      frames.push(
          ShellFrame.commands(
              ')', runs || frame.plain || frame.kind == ShellFrame.Kind.PARAMETER, variables));
      at += 2;
    } else if (code.startsWith("${", at)) {
      frames.push(ShellFrame.parameter(inQuotes(), variables));
      at += 2;
    } else if (code.startsWith("$[", at)) {
      frames.push(ShellFrame.arithmetic(']', variables));
      at += 2;
    } else if (code.startsWith("$'", at) && frame.kind == ShellFrame.Kind.COMMANDS) {
      ansiQuoted();
    } else {
      frame.word.append('$');
      at++;
    }
  }

  /** Whether the command runs, or gives to a shell, the word that is read. */
  private boolean runsWord() {
    for (ShellFrame frame : frames) {
      if (frame.kind == ShellFrame.Kind.COMMANDS || frame.kind == ShellFrame.Kind.DOUBLE) {
        return frame.role() != ShellRole.ARGUMENT;
      }
    }
    return false;
  }

  private boolean inQuotes() {
    return frames.stream().anyMatch(frame -> frame.kind == ShellFrame.Kind.DOUBLE);
  }

  private void ansiQuoted() {
    int end = at + 2;
    while (end < code.length() && code.charAt(end) != '\'') {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, code.length());
    slots.putBefore(end, Place.of(Layer.SH_PLAIN));
    at = Math.min(code.length(), end + 1);
  }

  void inParameter(char c) {
    ShellFrame frame = frames.element();
    switch (c) {
      case '}' -> {
        frames.pop();
        at++;
      }
      case '\\' -> at += at + 1 < code.length() && slots.isAt(at + 1) ? 1 : 2;
      case '"' -> {
        frames.push(frame.quotes(true));
        at++;
      }
      case '\'' -> {
        int end = frame.quoted ? -1 : code.indexOf('\'', at + 1);
        if (end < 0) {
          at++;
        } else {
          slots.putBefore(end, Place.of(Layer.SH_PLAIN));
          at = end + 1;
        }
      }
      case '`' -> backquote(frame);
      case '$' -> dollar(frame);
      default -> at++;
    }
  }

  void inArithmetic(ShellFrame frame, char c) {
    if (c == frame.closer && frame.nesting == 0) {
      frames.pop();
      at += c == ')' ? 2 : 1;
    } else if (c == '$' || c == '`') {
      frame.plain = true;
      if (c == '$') {
        dollar(frame);
      } else {
        backquote(frame);
      }
    } else {
      frame.nesting += c == '(' || c == '[' ? 1 : 0;
      frame.nesting -= (c == ')' || c == ']') && frame.nesting > 0 ? 1 : 0;
      at++;
    }
  }
}
