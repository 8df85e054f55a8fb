package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds what quoting of a POSIX shell each placeholder stands in, following quotes, expansions,
 * comments, here-documents, and scripts in strings for further shells. Where it is not sure, the
 * place is {@link Layer#SH_PLAIN}.
 */
final class ShellPlaces {
  /** Shells in strings of shells: deeper ones get {@link Layer#SH_PLAIN}. */
  private static final int DEEPEST = 3;

  private final String code;
  private final List<Slot> slots;
  private final int depth;
  private final Place[] places;
  private final Deque<ShellFrame> frames = new ArrayDeque<>();
  private final List<HeredocMark> heredocs = new ArrayList<>();
  private int at;
  private int next;
  private int lineStart;

  private ShellPlaces(String code, List<Slot> slots, int depth) {
    this.code = code;
    this.slots = slots;
    this.depth = depth;
    this.places = new Place[slots.size()];
  }

  /** The place of each slot, in their order. */
  static List<Place> of(String code, List<Slot> slots) {
    return of(code, slots, 0);
  }

  private static List<Place> of(String code, List<Slot> slots, int depth) {
    return slots.isEmpty() ? List.of() : new ShellPlaces(code, slots, depth).scan();
  }

  private List<Place> scan() {
    frames.push(ShellFrame.commands('\0', false, next));
    while (at < code.length() && !isDone()) {
      step(frames.element());
    }
    frames.element().endCommand();
    frames.element().endPipeline(this::harmless, next);
    boolean open = frames.size() > 1;
    for (int i = 0; i < places.length; i++) {
      if (places[i] == null) {
        places[i] = Place.of(Layer.SH_PLAIN);
      } else if (open) {
        harmless(i, i + 1);
      }
    }
    return Arrays.asList(places);
  }

  /** At the start of a line, with no slot to come, nothing that follows changes a place. */
  private boolean isDone() {
    return next == places.length && at == lineStart && frames.size() == 1;
  }

  private void step(ShellFrame frame) {
    if (isSlot(at)) {
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
    put(placeOf(frame));
    frame.inWord = true;
    frame.word.append('\u0000');
    at = slots.get(next - 1).end();
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
      case DOUBLE ->
          escaped || frame.plain
              ? Place.of(Layer.SH_PLAIN, Layer.SH_DOUBLE)
              : Place.of(Layer.SH_DOUBLE);
      case COMMANDS -> escaped ? Place.of(Layer.SH_PLAIN) : wordPlace(frame);
    };
  }

  private Place wordPlace(ShellFrame frame) {
    boolean subscript =
        frame.words.isEmpty() && frame.word.indexOf("[") > 0 && frame.word.indexOf("=") < 0;
    if (subscript) {
      return Place.of(Layer.SH_NUMBER);
    }
    if (frame.plain || frame.inTest) {
      return Place.of(Layer.SH_PLAIN);
    }
    return switch (ShellRole.next(frame.words)) {
      case SCRIPT, CODE -> Place.of(Layer.SH_PLAIN);
      case REMOTE -> Place.of(Layer.SH_WORD, Layer.SH_WORD);
      case ARGUMENT -> {
        int after = slots.get(next).end();
        boolean redirected = after < code.length() && "<>".indexOf(code.charAt(after)) >= 0;
        yield Place.of(redirected ? Layer.SH_QUOTED : Layer.SH_WORD);
      }
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
    if (at < code.length() && !isSlot(at)) {
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
    ShellRole role = ShellRole.next(frame.words);
    boolean whole =
        !frame.inWord && (to + 1 >= code.length() || " \t\n;&|)".indexOf(code.charAt(to + 1)) >= 0);
    frame.inWord = true;
    frame.word.append(code, from, to);
    List<Place> inner =
        role == ShellRole.SCRIPT || role == ShellRole.REMOTE
            ? scriptPlaces(from, to, whole && !frame.plain && !unclosed)
            : List.of();
    int i = 0;
    while (next < slots.size() && slots.get(next).start() < to) {
      boolean harmless = frame.plain || unclosed || frame.inTest || role == ShellRole.CODE;
      if (!inner.isEmpty()) {
        put(inner.get(i).within(layer));
        i++;
      } else {
        put(harmless ? Place.of(Layer.SH_PLAIN, layer) : Place.of(layer));
      }
    }
  }

  private List<Place> scriptPlaces(int from, int to, boolean sure) {
    List<Slot> inner = new ArrayList<>();
    for (int i = next; i < slots.size() && slots.get(i).start() < to; i++) {
      Slot slot = slots.get(i);
      inner.add(new Slot(slot.name(), slot.start() - from, slot.end() - from));
    }
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
    ShellRole role = ShellRole.next(frame.words);
    if (simple && end < code.length() && role != ShellRole.ARGUMENT) {
      quoted(frame, at + 1, end, Layer.SH_DOUBLE, false);
      at = end + 1;
      return;
    }
    frame.inWord = true;
    frames.push(ShellFrame.quotes(frame.plain || frame.inTest || role != ShellRole.ARGUMENT));
    at++;
  }

  private void inDouble(char c) {
    switch (c) {
      case '\\' -> {
        at++;
        if (at < code.length() && !isSlot(at)) {
          at++;
        }
      }
      case '"' -> {
        frames.pop();
        at++;
      }
      case '`' -> backquote(frames.element());
      case '$' -> dollar(frames.element());
      default -> at++;
    }
  }

  private void backquote(ShellFrame frame) {
    if (frame.closer == '`') {
      frame.endCommand();
      frames.pop();
    } else {
      frame.inWord = true;
      frames.push(ShellFrame.commands('`', true, next));
    }
    at++;
  }

  private void dollar(ShellFrame frame) {
    frame.inWord = true;
    if (code.startsWith("$((", at)) {
      frames.push(ShellFrame.arithmetic(')'));
      at += 3;
    } else if (code.startsWith("$(", at)) {
      frames.push(
          ShellFrame.commands(')', frame.plain || frame.kind == ShellFrame.Kind.PARAMETER, next));
      at += 2;
    } else if (code.startsWith("${", at)) {
      frames.push(ShellFrame.parameter(inQuotes()));
      at += 2;
    } else if (code.startsWith("$[", at)) {
      frames.push(ShellFrame.arithmetic(']'));
      at += 2;
    } else if (code.startsWith("$'", at) && frame.kind == ShellFrame.Kind.COMMANDS) {
      ansiQuoted();
    } else {
      frame.word.append('$');
      at++;
    }
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
    while (next < slots.size() && slots.get(next).start() < end) {
      put(Place.of(Layer.SH_PLAIN));
    }
    at = Math.min(code.length(), end + 1);
  }

  private void inParameter(char c) {
    ShellFrame frame = frames.element();
    switch (c) {
      case '}' -> {
        frames.pop();
        at++;
      }
      case '\\' -> at += at + 1 < code.length() && isSlot(at + 1) ? 1 : 2;
      case '"' -> {
        frames.push(ShellFrame.quotes(true));
        at++;
      }
      case '\'' -> {
        int end = frame.quoted ? -1 : code.indexOf('\'', at + 1);
        if (end < 0) {
          at++;
        } else {
          while (next < slots.size() && slots.get(next).start() < end) {
            put(Place.of(Layer.SH_PLAIN));
          }
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
    frame.endPipeline(this::harmless, next);
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
      frame.endPipeline(this::harmless, next);
      at += code.startsWith("||", at) || code.startsWith("&&", at) ? 2 : 1;
    } else {
      at += code.startsWith("|&", at) ? 2 : 1;
      frame.nextInPipeline(next);
    }
  }

  /** What a later command of the pipeline would run must be harmless by itself. */
  private void harmless(int from, int to) {
    for (int i = from; i < to && i < places.length; i++) {
      if (places[i] != null && !places[i].layers().contains(Layer.COMMENT)) {
        places[i] = places[i].harmless(Layer.SH_PLAIN);
      }
    }
  }

  private void openParenthesis(ShellFrame frame) {
    boolean start = !frame.inWord && frame.words.isEmpty();
    if (start && code.startsWith("((", at)) {
      frames.push(ShellFrame.arithmetic(')'));
      at += 2;
    } else {
      frame.inWord = true;
      frames.push(ShellFrame.commands(')', frame.plain, next));
      at++;
    }
  }

  private void closeParenthesis(ShellFrame frame) {
    frame.endCommand();
    if (frame.closer == ')' && frame.cases == 0) {
      frame.endPipeline(this::harmless, next);
      frames.pop();
    }
    at++;
  }

  private void redirection(ShellFrame frame) {
    if (code.startsWith("<<<", at)) {
      frame.endWord();
      at += 3;
    } else if (code.startsWith("<<", at)) {
      frame.endWord();
      HeredocMark mark = HeredocMark.read(code, at);
      while (next < slots.size() && slots.get(next).start() < mark.end()) {
        put(Place.of(Layer.SH_NAME));
      }
      heredocs.add(mark);
      at = mark.end();
    } else if (at + 1 < code.length() && code.charAt(at + 1) == '(') {
      frame.inWord = true;
      frames.push(ShellFrame.commands(')', frame.plain, next));
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
    int from = at;
    int to = code.length();
    while (at < code.length()) {
      int end = code.indexOf('\n', at);
      int stop = end < 0 ? code.length() : end;
      if (mark.isEnd(code.substring(at, stop))) {
        to = at;
        at = Math.min(code.length(), stop + 1);
        break;
      }
      at = Math.min(code.length(), stop + 1);
    }
    String body = code.substring(from, to);
    boolean simple = body.indexOf('\\') < 0 && body.indexOf('$') < 0 && body.indexOf('`') < 0;
    boolean sure = !plain && (simple || !mark.expands());
    Layer layer = mark.expands() ? Layer.SH_HEREDOC : Layer.SH_VERBATIM;
    List<Place> inner = role == ShellRole.SCRIPT ? scriptPlaces(from, to, sure) : List.of();
    int i = 0;
    while (next < slots.size() && slots.get(next).start() < to) {
      boolean harmless = role == ShellRole.CODE || plain;
      Place place = harmless ? Place.of(Layer.SH_PLAIN, layer) : Place.of(layer);
      if (!inner.isEmpty()) {
        place = inner.get(i).within(layer);
        i++;
      } else if (mark.expands() && !plain) {
        place = expanded(slots.get(next).start(), from, role);
      }
      put(new Place(place.layers(), mark.name()));
    }
  }

  private Place expanded(int start, int from, ShellRole role) {
    char before = start > from ? code.charAt(start - 1) : '\0';
    if (before == '$') {
      return Place.of(Layer.SH_NAME);
    }
    boolean nested = isInSubstitution(from, start);
    boolean harmless = before == '\\' || nested || role == ShellRole.CODE;
    return harmless ? Place.of(Layer.SH_PLAIN, Layer.SH_HEREDOC) : Place.of(Layer.SH_HEREDOC);
  }

  /** Whether an expansion that began in a here-document may still be open; errs towards yes. */
  private boolean isInSubstitution(int from, int to) {
    int open = 0;
    boolean backquotes = false;
    for (int i = from; i < to; i++) {
      char c = code.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        backquotes = !backquotes;
      } else if (c == '$' && i + 1 < to && "({[".indexOf(code.charAt(i + 1)) >= 0) {
        open++;
        i++;
      } else if (open > 0 && ")}]".indexOf(c) >= 0) {
        open--;
      } else if (open > 0 && "({[".indexOf(c) >= 0) {
        open++;
      }
    }
    return open > 0 || backquotes;
  }

  private void comment(ShellFrame frame) {
    if (frame.inWord) {
      frame.word.append('#');
      at++;
      return;
    }
    int end = code.indexOf('\n', at);
    int stop = end < 0 ? code.length() : end;
    while (next < slots.size() && slots.get(next).start() < stop) {
      put(Place.of(Layer.COMMENT));
    }
    at = stop;
  }

  private boolean isSlot(int offset) {
    return next < slots.size() && slots.get(next).start() == offset;
  }

  private void put(Place place) {
    places[next++] = place;
  }

  private boolean isEscaped(int offset) {
    int slashes = 0;
    while (offset - 1 - slashes >= 0 && code.charAt(offset - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
