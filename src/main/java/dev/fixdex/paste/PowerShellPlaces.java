package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds what quoting of PowerShell each placeholder stands in. */
final class PowerShellPlaces {
  private final String code;
  private final List<Slot> slots;
  private final Place[] places;

  /** Open brackets; {@code "} where a string is open around an expression. */
  private final Deque<Character> open = new ArrayDeque<>();

  private final PowerShellStatements statements;
  private int at;
  private int next;
  private boolean commandNext = true;

  private PowerShellPlaces(String code, List<Slot> slots) {
    this.code = code;
    this.slots = slots;
    this.places = new Place[slots.size()];
    this.statements = new PowerShellStatements(code);
  }

  static List<Place> of(String code, List<Slot> slots) {
    PowerShellPlaces scan = new PowerShellPlaces(code, slots);
    scan.read();
    return Arrays.asList(scan.places);
  }

  private void read() {
    while (at < code.length()) {
      if (next < slots.size() && slots.get(next).start() == at) {
        bare();
      } else {
        step(code.charAt(at));
      }
    }
    boolean unclosed = open.contains('"');
    statements.end(code.length());
    boolean[] run = statements.run(slots);
    for (int i = 0; i < places.length; i++) {
      if (places[i] == null) {
        places[i] = Place.of(Layer.PS_PLAIN);
      } else if (unclosed || (run[i] && isValue(places[i].layers().getFirst()))) {
        places[i] = places[i].only(Layer.PS_PLAIN);
      } else if (isValue(places[i].layers().getFirst())
          && Operands.mayBeOption(code, slots.get(i).start(), "\n;|&({")) {
        places[i] = places[i].only(Layer.OPERAND);
      }
    }
  }

  private static boolean isValue(Layer layer) {
    return layer != Layer.COMMENT && layer != Layer.SH_NAME;
  }

  private void step(char c) {
    if (code.startsWith("<#", at)) {
      rest(Layer.COMMENT, end("#>", at + 2));
    } else if (c == '#' && (at == 0 || " \t\n;({".indexOf(code.charAt(at - 1)) >= 0)) {
      rest(Layer.COMMENT, end("\n", at));
    } else if (code.startsWith("@'\n", at)) {
      rest(Layer.PS_VERBATIM, end("\n'@", at + 2));
    } else if (code.startsWith("@\"\n", at)) {
      expanding(Layer.PS_HERE, at + 3, "\n\"@");
    } else if (code.startsWith("--%", at)) {
      rest(Layer.PS_PLAIN, end("\n", at));
    } else if (c == '\'') {
      singleQuoted();
    } else if (c == '"') {
      if (!open.isEmpty() && open.peek() == '"') {
        open.pop();
      }
      expanding(Layer.PS_DOUBLE, at + 1, "\"");
    } else {
      other(c);
    }
  }

  private void other(char c) {
    if ("({".indexOf(c) >= 0) {
      boolean table = c == '{' && at > 0 && code.charAt(at - 1) == '@';
      open.push(table ? '(' : c);
    } else if (")}".indexOf(c) >= 0 && !open.isEmpty()) {
      open.pop();
      if (!open.isEmpty() && open.peek() == '"') {
        open.pop();
        at++;
        expanding(Layer.PS_DOUBLE, at, "\"");
        return;
      }
    }
    if (c == ';' || (c == '\n' && !goesOn())) {
      boolean within = open.contains('"') || (!open.isEmpty() && open.peek() == '(');
      if (!within) {
        statements.end(at);
      }
    }
    if (!Character.isWhitespace(c) || c == '\n') {
      commandNext = "\n;|{(".indexOf(c) >= 0;
    }
    at += c == '`' ? 2 : 1;
  }

  /** Whether a statement goes on behind the end of this line. */
  private boolean goesOn() {
    String before = code.substring(Math.max(0, at - 80), at).stripTrailing();
    int next = at;
    while (next < code.length() && Character.isWhitespace(code.charAt(next))) {
      next++;
    }
    return before.endsWith("|")
        || before.endsWith(",")
        || (next < code.length() && code.charAt(next) == '|');
  }

  private void singleQuoted() {
    int end = at + 1;
    while (end < code.length() && (code.charAt(end) != '\'' || code.startsWith("''", end))) {
      end += code.startsWith("''", end) ? 2 : 1;
    }
    rest(end < code.length() ? Layer.PS_SINGLE : Layer.PS_PLAIN, Math.min(code.length(), end + 1));
    commandNext = false;
  }

  /** Reads a string in which {@code $} expands, up to its end or to an expression in it. */
  private void expanding(Layer layer, int from, String close) {
    at = from;
    commandNext = false;
    while (at < code.length() && !code.startsWith(close, at)) {
      if (next < slots.size() && slots.get(next).start() == at) {
        char before = code.charAt(at - 1);
        Layer own = before == '$' ? Layer.SH_NAME : before == '`' ? Layer.PS_PLAIN : layer;
        put(own);
        at = slots.get(next - 1).end();
      } else if (code.startsWith("$(", at) && close.equals("\"")) {
        open.push('"');
        open.push('(');
        commandNext = true;
        at += 2;
        return;
      } else if (code.startsWith("$(", at) || code.startsWith("${", at)) {
        int end = end(code.charAt(at + 1) == '(' ? ")" : "}", at);
        while (next < slots.size() && slots.get(next).start() < end) {
          put(Layer.PS_PLAIN);
        }
        at = end;
      } else {
        boolean quoteSlot = next < slots.size() && slots.get(next).start() == at + 1;
        at += code.charAt(at) == '`' && !quoteSlot ? 2 : 1;
      }
    }
    at = Math.min(code.length(), at + close.length());
  }

  private void bare() {
    Slot slot = slots.get(next);
    char before = at == 0 ? '\n' : code.charAt(at - 1);
    char after = slot.end() < code.length() ? code.charAt(slot.end()) : '\n';
    boolean starts = " \t\n(,=;|[".indexOf(before) >= 0;
    boolean ends = " \t\n),;|]}".indexOf(after) >= 0;
    if (before == '$') {
      put(Layer.SH_NAME);
    } else if (commandNext || before == '`' || "{@&:.[".indexOf(before) >= 0 && !starts) {
      put(Layer.PS_PLAIN);
    } else if (starts && ends) {
      put(Layer.PS_WORD);
    } else {
      put(before == '=' || before == '[' ? Layer.PS_PLAIN : Layer.PS_PART);
    }
    commandNext = false;
    at = slot.end();
  }

  private void rest(Layer layer, int to) {
    while (next < slots.size() && slots.get(next).start() < to) {
      put(layer);
    }
    at = to;
  }

  private void put(Layer layer) {
    places[next++] = Place.of(layer);
  }

  private int end(String mark, int from) {
    int end = code.indexOf(mark, Math.min(from, code.length()));
    return end < 0
        ? code.length()
        : Math.min(code.length(), end + (mark.equals("\n") ? 0 : mark.length()));
  }
}
