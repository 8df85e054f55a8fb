package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what quoting of a POSIX shell each placeholder stands in, following quotes, expansions,
 * comments, here-documents, and scripts in strings for further shells. Where it is not sure, the
 * place is {@link Layer#SH_PLAIN}.
 */
final class ShellPlaces extends ShellExpansions {
  /** Shells in strings of shells: deeper ones get {@link Layer#SH_PLAIN}. */
  private static final int DEEPEST = 3;

  private final int depth;
  private final List<HeredocMark> heredocs = new ArrayList<>();
  private int lineStart;

  private ShellPlaces(String code, List<Slot> slots, int depth) {
    super(code, new SlotPlaces(slots));
    this.depth = depth;
  }

  /** The place of each slot, in their order. */
  static List<Place> of(String code, List<Slot> slots) {
    return of(code, slots, 0);
  }

  private static List<Place> of(String code, List<Slot> slots, int depth) {
    return slots.isEmpty() ? List.of() : new ShellPlaces(code, slots, depth).scan();
  }

  private List<Place> scan() {
    frames.push(ShellFrame.commands('\0', false, variables));
    while (at < code.length() && !isDone()) {
      step(frames.element());
    }
    frames.element().endCommand();
    frames.element().endPipeline();
    variables.settle();
    if (frames.size() > 1) { // something was never closed
      slots.harmless(0, slots.count());
    }
    return slots.all();
  }

  /**
   * At the start of a line, with no slot to come and none in a variable, nothing that follows
   * changes a place.
   */
  private boolean isDone() {
    return isIdle() && at == lineStart && frames.size() == 1;
  }

  private void step(ShellFrame frame) {
    if (slots.isAt(at)) {
      slot(frame);
      return;
    }
    switch (frame.kind) {
      case COMMANDS -> command(frame, code.charAt(at));
      case DOUBLE -> inDouble(code.charAt(at));
      case PARAMETER -> inParameter(code.charAt(at));
      case ARITHMETIC -> inArithmetic(frame, code.charAt(at));
    }
  }

  private void slot(ShellFrame frame) {
    int end = slots.next().end();
    slots.put(new ShellSlot(code, at, end).placeIn(frame));
    frame.inWord = true;
    frame.word.append('\u0000');
    at = end;
  }

  private void command(ShellFrame frame, char c) {
    switch (c) {
      case '\\' -> escape(frame);
      case '\'' -> singleQuoted(frame);
      case '"' -> doubleQuoted(frame);
      case '`' -> backquote(frame);
      case '$' -> dollar(frame);
      case ' ', '\t' -> {
        frame.endWord();
        at++;
      }
      case '\n' -> newLine(frame);
      case ';', '&', '|' -> operator(frame, c);
      case '(' -> openParenthesis(frame);
      case ')' -> closeParenthesis(frame);
      case '<', '>' -> redirection(frame);
      case '#' -> comment(frame);
      default -> {
        frame.inWord = true;
        frame.word.append(c);
        at++;
      }
    }
  }

  private void escape(ShellFrame frame) {
    if (at + 1 < code.length() && code.charAt(at + 1) == '\n') {
      at += 2;
      return;
    }
    frame.inWord = true;
    at++;
    if (at < code.length() && !slots.isAt(at)) {
      frame.word.append(code.charAt(at));
      at++;
    }
  }

  private void singleQuoted(ShellFrame frame) {
    int end = code.indexOf('\'', at + 1);
    int stop = end < 0 ? code.length() : end;
    quoted(frame, at + 1, stop, Layer.SH_SINGLE, end < 0);
    at = Math.min(code.length(), stop + 1);
  }

  /** Takes the text of a quoted word whole: as an argument, or as a script for a further shell. */
  private void quoted(ShellFrame frame, int from, int to, Layer layer, boolean unclosed) {
    ShellRole role = slots.isBefore(to) ? frame.role() : ShellRole.ARGUMENT;
    boolean whole =
        !frame.inWord && (to + 1 >= code.length() || " \t\n;&|)".indexOf(code.charAt(to + 1)) >= 0);
    frame.inWord = true;
    if (role == ShellRole.SCRIPT || role == ShellRole.REMOTE) {
      scriptPlaces(from, to, whole && !frame.plain && !unclosed)
          .forEach(place -> slots.put(place.within(layer)));
    }
    int written = from;
    while (slots.isBefore(to)) {
      frame.word.append(code, written, slots.next().start());
      written = slots.next().start();
      slots.put(ShellSlot.quoted(frame, layer, frame.plain || unclosed || frame.inTest));
    }
    frame.word.append(code, written, to);
  }

  private List<Place> scriptPlaces(int from, int to, boolean sure) {
    List<Slot> inner = slots.within(from, to);
    if (!sure || depth >= DEEPEST) {
      return inner.stream().map(slot -> Place.of(Layer.SH_PLAIN)).toList();
    }
    return of(code.substring(from, to), inner, depth + 1);
  }

  private void doubleQuoted(ShellFrame frame) {
    int end = at + 1;
    boolean simple = true;
    while (end < code.length() && code.charAt(end) != '"') {
      char c = code.charAt(end);
      simple &= c != '\\' && c != '$' && c != '`';
      end += c == '\\' ? 2 : 1;
    }
    ShellRole role = isIdle() ? ShellRole.ARGUMENT : frame.role();
    if (simple && end < code.length() && role != ShellRole.ARGUMENT) {
      quoted(frame, at + 1, end, Layer.SH_DOUBLE, false);
      at = end + 1;
      return;
    }
    frame.inWord = true;
    frames.push(frame.quotes(frame.plain || frame.inTest || role != ShellRole.ARGUMENT));
    at++;
  }

  private void inDouble(char c) {
    switch (c) {
      case '\\' -> {
        at++;
        if (at < code.length() && !slots.isAt(at)) {
          frames.element().word.append(code.charAt(at));
          at++;
        }
      }
      case '"' -> {
        frames.pop();
        at++;
      }
      case '`' -> backquote(frames.element());
      case '$' -> dollar(frames.element());
      default -> {
        frames.element().word.append(c);
        at++;
      }
    }
  }

  private void newLine(ShellFrame frame) {
    frame.endCommand();
    at++;
    if (!heredocs.isEmpty()) {
      for (HeredocMark mark : heredocs) {
        heredoc(mark, frame.lineInput(), frame.plain);
      }
      heredocs.clear();
    }
    frame.endPipeline();
    frame.endLine();
    lineStart = at;
  }

  private void operator(ShellFrame frame, char c) {
    if (code.startsWith("&>", at)) {
      frame.endWord();
      at++;
      return;
    }
    frame.endCommand();
    boolean pipe = c == '|' && !code.startsWith("||", at);
    if (!pipe) {
      frame.endPipeline();
      at += code.startsWith("||", at) || code.startsWith("&&", at) ? 2 : 1;
    } else {
      at += code.startsWith("|&", at) ? 2 : 1;
      frame.nextInPipeline();
    }
  }

  private void openParenthesis(ShellFrame frame) {
    boolean start = !frame.inWord && frame.words.isEmpty();
    if (start && code.startsWith("((", at)) {
      frames.push(ShellFrame.arithmetic(')', variables));
      at += 2;
    } else if (code.startsWith("()", at) && frame.beginFunction()) {
      at += 2;
    } else {
      frame.inWord = true;
      frames.push(ShellFrame.commands(')', frame.plain, variables));
      at++;
    }
  }

  private void closeParenthesis(ShellFrame frame) {
    frame.endCommand();
    if (frame.closer == ')' && frame.cases == 0) {
      frame.endPipeline();
      frames.pop();
    }
    at++;
  }

  private void redirection(ShellFrame frame) {
    if (code.startsWith("<<<", at)) {
      frame.beginHereString();
      at += 3;
    } else if (code.startsWith("<<", at)) {
      frame.endWord();
      HeredocMark mark = HeredocMark.read(code, at);
      slots.putBefore(mark.end(), Place.of(Layer.SH_NAME));
      heredocs.add(mark);
      at = mark.end();
    } else if (at + 1 < code.length() && code.charAt(at + 1) == '(') {
      frame.inWord = true;
      boolean runs =
          frame.role() != ShellRole.ARGUMENT || ShellRole.input(frame.words) != ShellRole.ARGUMENT;
      frames.push(ShellFrame.commands(')', frame.plain || runs, variables));
      at += 2;
    } else {
      frame.endRedirectedWord();
      at++;
      while (at < code.length() && "&|>".indexOf(code.charAt(at)) >= 0) {
        at++;
      }
    }
  }

  private void heredoc(HeredocMark mark, ShellRole role, boolean plain) {
    HeredocBody body = HeredocBody.read(code, mark, at);
    if (role != ShellRole.ARGUMENT && mark.expands()) {
      variables.run(code.substring(body.from(), body.to()));
    }
    List<Place> inner =
        role == ShellRole.SCRIPT
            ? scriptPlaces(body.from(), body.to(), !plain && body.isVerbatim())
            : List.of();
    inner.forEach(place -> slots.put(new Place(place.within(body.layer()).layers(), mark.name())));
    HeredocPlaces places = new HeredocPlaces(body, role, plain);
    while (slots.isBefore(body.to())) {
      slots.put(places.next(slots.next().start()));
    }
    at = body.after();
  }

  private void comment(ShellFrame frame) {
    if (frame.inWord) {
      frame.word.append('#');
      at++;
      return;
    }
    int end = code.indexOf('\n', at);
    int stop = end < 0 ? code.length() : end;
    slots.putBefore(stop, Place.of(Layer.COMMENT));
    at = stop;
  }
}
