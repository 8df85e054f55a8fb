package dev.fixdex.lsp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the front matter somebody is writing. Told line by line: what is half written cannot be
 * read as YAML.
 *
 * @param field whose value is being written; empty where a field's name is
 * @param depth 0 for a field's name or value, 1 and 2 for names and values inside of a map
 * @param prefix what is already there of the word
 * @param start offset of that
 */
record FieldPlace(String field, int depth, String prefix, int start) {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*):[ \\t]*(.*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+[\"']?([^\"']*)");
  private static final Pattern NESTED = Pattern.compile("([ \\t]+)([A-Za-z0-9_]*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]*");

  /** The place of an offset; empty when it is not in front matter. */
  static Optional<FieldPlace> of(String text, int offset) {
    if (!text.startsWith("---")) {
      return Optional.empty();
    }
    int lineStart =
        Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
    String field = "";
    int line = 0;
    for (String each : (Iterable<String>) text.substring(0, lineStart + 1).lines()::iterator) {
      boolean fence = each.stripTrailing().equals("---") || each.stripTrailing().equals("...");
      if (fence != (line == 0)) {
        return Optional.empty();
      }
      Matcher start = FIELD.matcher(each);
      field = start.matches() ? start.group(1) : field;
      line++;
    }
    String head = text.substring(lineStart + 1, offset);
    return line == 0 || head.contains("#") ? Optional.empty() : inLine(head, field, offset);
  }

  private static Optional<FieldPlace> inLine(String head, String above, int offset) {
    Matcher field = FIELD.matcher(head);
    if (field.matches()) {
      return Optional.of(value(field.group(1), field.group(2), offset));
    }
    if (NAME.matcher(head).matches()) {
      return Optional.of(new FieldPlace("", 0, head, offset - head.length()));
    }
    Matcher item = ITEM.matcher(head);
    if (item.matches()) {
      String prefix = item.group(1);
      return Optional.of(new FieldPlace(above, 0, prefix, offset - prefix.length()));
    }
    Matcher nested = NESTED.matcher(head);
    if (nested.matches()) {
      int depth = nested.group(1).length() <= 2 ? 1 : 2;
      return Optional.of(
          new FieldPlace(above, depth, nested.group(2), offset - nested.group(2).length()));
    }
    return Optional.empty();
  }

  /** The last word of a value: of a list in brackets the last item. */
  private static FieldPlace value(String field, String value, int offset) {
    int from = value.startsWith("[") ? Math.max(value.lastIndexOf(','), 0) + 1 : 0;
    while (from < value.length() && " \t\"'".indexOf(value.charAt(from)) >= 0) {
      from++;
    }
    String prefix = value.substring(from);
    return new FieldPlace(field, 0, prefix, offset - prefix.length());
  }
}
