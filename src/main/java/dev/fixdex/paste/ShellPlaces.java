package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what quoting of a POSIX shell each placeholder stands in, following quotes, expansions,
 * comments, here-documents, and scripts in strings for further shells. Where it is not sure, the
 * place is {@link Layer#SH_PLAIN}.
 */
final class ShellPlaces {
  /** Shells in strings of shells: deeper ones get {@link Layer#SH_PLAIN}. */
  private static final int DEEPEST = 3;

  private final String code;
  private final SlotPlaces slots;
  private final ShellVariables variables;
  private final int depth;
  private final Deque<ShellFrame> frames = new ArrayDeque<>();
  private final List<HeredocMark> heredocs = new ArrayList<>();
  private int at;
  private int lineStart;

  private ShellPlaces(String code, List<Slot> slots, int depth) {
    this.code = code;
    this.slots = new SlotPlaces(slots);
    this.variables = new ShellVariables(this.slots);
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

  private boolean isIdle() {
    return slots.isDone() && !variables.areAssigned();
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
    slots.put(placeOf(frame));
    frame.inWord = true;
    frame.word.append('\u0000');
    at = end;
  }

  private Place placeOf(ShellFrame frame) {
    char before = at > 0 ? code.charAt(at - 1) : '\0';
    boolean escaped = before == '\\' && !isEscaped(at - 1);
    if (before == '$' && !isEscaped(at - 1)) {
      return Place.of(Layer.SH_NAME);
    }
    return switch (frame.kind) {
      case PARAMETER ->
          code.startsWith("${", at - 2) ? Place.of(Layer.SH_BRACE_NAME) : Place.of(Layer.SH_PLAIN);
      case ARITHMETIC -> Place.of(Layer.SH_NUMBER);
      case DOUBLE -> {
        Layer code = harmless(frame, escaped || frame.plain);
        yield code == null ? Place.of(Layer.SH_DOUBLE) : Place.of(code, Layer.SH_DOUBLE);
      }
      case COMMANDS -> escaped ? Place.of(Layer.SH_PLAIN) : wordPlace(frame);
    };
  }

  private Place wordPlace(ShellFrame frame) {
    boolean subscript =
        frame.words.isEmpty() && frame.word.indexOf("[") > 0 && frame.word.indexOf("=") < 0;
    if (subscript) {
      return Place.of(Layer.SH_NUMBER);
    }
    ShellRole role = frame.role();
    Layer harmless = harmless(frame, frame.plain || frame.inTest || role == ShellRole.SCRIPT);
    if (harmless != null) {
      return Place.of(harmless);
    }
    if (role == ShellRole.REMOTE) {
      return Place.of(Layer.SH_WORD, Layer.SH_WORD);
    }
    int after = slots.next().end();
    boolean redirected = after < code.length() && "<>".indexOf(code.charAt(after)) >= 0;
    return Place.of(redirected ? Layer.SH_QUOTED : Layer.SH_WORD);
  }

  /** The layer of harmless values where no others may stand, or null. */
  private static @Nullable Layer harmless(ShellFrame frame, boolean plain) {
    return switch (frame.role()) {
      case PATTERN -> PatternText.layer(frame.word.toString());
      case CODE -> Layer.SH_PLAIN;
      case ARGUMENT, SCRIPT, REMOTE -> plain ? Layer.SH_PLAIN : null;
    };
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
      Layer harmless = harmless(frame, frame.plain || unclosed || frame.inTest);
      slots.put(harmless == null ? Place.of(layer) : Place.of(harmless, layer));
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

  private void backquote(ShellFrame frame) {
    if (frame.closer == '`') {
      frame.endCommand();
      frames.pop();
    } else {
      frame.inWord = true;
      frames.push(ShellFrame.commands('`', true, variables));
    }
    at++;
  }

  private void dollar(ShellFrame frame) {
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

  private void inParameter(char c) {
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

  private void inArithmetic(ShellFrame frame, char c) {
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
    while (slots.isBefore(body.to())) {
      Place place = body.placeOf(slots.next().start(), role, plain);
      slots.put(new Place(place.layers(), mark.name()));
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

  private boolean isEscaped(int offset) {
    int slashes = 0;
    while (offset - 1 - slashes >= 0 && code.charAt(offset - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
