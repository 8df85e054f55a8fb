package dev.fixdex.paste;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of placeholders in YAML: quotes, plain scalars, block scalars, comments. */
final class YamlPlaces {
  private static final Pattern KEY =
      Pattern.compile("[\"']?([\\w.-]+)[\"']?\\s*:(?:\\s.*)?", Pattern.DOTALL);
  private static final Pattern ITEMS = Pattern.compile("(?:-\\s+)*");

  /** The head of a block scalar at the end of a line. */
  private static final Pattern BLOCK =
      Pattern.compile(".*(?:^|[:\\-]\\s|\\s)[|>][-+0-9]*\\s*(?:#.*)?");

  private final String code;
  private final List<Slot> slots;
  private final Place[] places;
  private int next;
  private char quote;
  private int blockIndent = -1;

  /** How far the lines of a block scalar are indented; -1 before the first. */
  private int textIndent = -1;

  private int scriptIndent = -1;
  private int flow;

  private YamlPlaces(String code, List<Slot> slots) {
    this.code = code;
    this.slots = slots;
    this.places = new Place[slots.size()];
  }

  static List<Place> of(String code, List<Slot> slots) {
    YamlPlaces scan = new YamlPlaces(code, slots);
    int at = 0;
    while (at < code.length()) {
      int end = code.indexOf('\n', at);
      end = end < 0 ? code.length() : end;
      scan.line(at, end);
      at = end + 1;
    }
    return Arrays.asList(scan.places);
  }

  private void line(int from, int to) {
    int start = from;
    while (start < to && code.charAt(start) == ' ') {
      start++;
    }
    int indent = start - from;
    boolean blank = start == to;
    String text = code.substring(start, to);
    Matcher items = ITEMS.matcher(text);
    int column = indent + (items.lookingAt() ? items.end() : 0);
    if (!blank && quote == '\0' && flow == 0 && !inBlock(indent)) {
      // The items of a list may stand at the column of its key.
      boolean item = indent == scriptIndent && column > indent;
      scriptIndent = indent > scriptIndent || item ? scriptIndent : -1;
    }
    if (blockIndent >= 0 && (blank || inBlock(indent))) {
      textIndent = blank || textIndent >= 0 ? textIndent : indent;
      while (inLine(to)) {
        put(scriptIndent >= 0 ? Layer.SH_PLAIN : Layer.YAML_BLOCK);
      }
      return;
    }
    blockIndent = -1;
    textIndent = -1;
    Matcher key = KEY.matcher(code.substring(Math.min(from + column, to), to));
    boolean isKey = quote == '\0' && key.matches();
    if (isKey && scriptIndent < 0 && ScriptKeys.contains(key.group(1))) {
      scriptIndent = column;
    }
    scan(start, to);
    if (quote == '\0' && BLOCK.matcher(text).matches()) {
      blockIndent = isKey || column == indent ? column : lastItem(text, indent);
    }
  }

  private boolean inBlock(int indent) {
    return blockIndent >= 0 && (textIndent >= 0 ? indent >= textIndent : indent > blockIndent);
  }

  /** The column of the last of the list items that begin in a line. */
  private static int lastItem(String text, int indent) {
    Matcher items = ITEMS.matcher(text);
    return items.lookingAt() ? indent + text.substring(0, items.end()).lastIndexOf('-') : indent;
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      char c = code.charAt(at);
      if (next < slots.size() && slots.get(next).start() == at) {
        put(layer(from, to));
        at = slots.get(next - 1).end();
        continue;
      }
      if (quote == '"' && c == '\\') {
        at++;
      } else if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if ((c == '"' || c == '\'') && startsScalar(from, at)) {
        quote = c;
      } else if (c == '#' && (at == from || Character.isWhitespace(code.charAt(at - 1)))) {
        while (inLine(to)) {
          put(Layer.COMMENT);
        }
        return;
      } else if (c == '[' || c == '{') {
        flow++;
      } else if ((c == ']' || c == '}') && flow > 0) {
        flow--;
      }
      at++;
    }
    while (inLine(to)) {
      put(Layer.PLAIN); // swallowed by an escape before it
    }
  }

  private Layer layer(int from, int to) {
    Slot slot = slots.get(next);
    if (scriptIndent >= 0) {
      return Layer.SH_PLAIN;
    }
    if (quote == '"') {
      return code.charAt(slot.start() - 1) == '\\' ? Layer.PLAIN : Layer.JSON_STRING;
    }
    if (quote == '\'') {
      return Layer.YAML_SINGLE;
    }
    boolean ends = endsScalar(slot.end(), to);
    return startsScalar(from, slot.start()) && ends ? Layer.YAML_WHOLE : Layer.YAML_PART;
  }

  private boolean startsScalar(int from, int at) {
    int before = at - 1;
    while (before >= from && code.charAt(before) == ' ') {
      before--;
    }
    if (before < from) {
      return true;
    }
    char c = code.charAt(before);
    boolean spaced = before < at - 1;
    return ((c == ':' || c == '-' || c == '?') && spaced) || "[{,".indexOf(c) >= 0;
  }

  private boolean endsScalar(int at, int to) {
    int after = at;
    while (after < to && code.charAt(after) == ' ') {
      after++;
    }
    if (after >= to) {
      return true;
    }
    char c = code.charAt(after);
    boolean comment = c == '#' && after > at;
    boolean colon = c == ':' && (after + 1 >= to || code.charAt(after + 1) == ' ');
    return comment || colon || (flow > 0 && "]},".indexOf(c) >= 0);
  }

  private boolean inLine(int to) {
    return next < slots.size() && slots.get(next).start() < to;
  }

  private void put(Layer layer) {
    places[next++] = Place.of(layer);
  }
}
