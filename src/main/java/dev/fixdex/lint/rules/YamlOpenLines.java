package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a YAML block that a comment cannot be added to: those within a scalar of several
 * lines. In doubt a line is one of them.
 */
final class YamlOpenLines {
  private static final Pattern OPENS_BLOCK = Pattern.compile(".*(?:^|\\s)[|>][-+0-9]*\\s*(?:#.*)?");

  /** A key or the mark of a list's item, with what stands before it. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\s*(?:-\\s+)*(?:-$|(?:\"[^\"]*\"|'[^']*'|[^\"'\\s#][^#]*?):(?=\\s|$))?\\s*");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:-(?:\\s+|$))*");

  private final Set<Span> open = new HashSet<>();
  private char quote;
  private boolean isInBlock;

  private YamlOpenLines() {}

  static Set<Span> of(CodeBlock block) {
    YamlOpenLines lines = new YamlOpenLines();
    List<Located<String>> source = block.code().lines();
    for (int i = 0; i < source.size(); i++) {
      lines.read(source.get(i), i + 1 < source.size() ? source.get(i + 1).value() : "");
    }
    return lines.open;
  }

  private void read(Located<String> line, String next) {
    String text = line.value().stripTrailing();
    boolean within = quote != '\0' || isInBlock;
    if (!isInBlock) {
      scan(text, within ? 0 : valueStart(text));
    }
    if (quote != '\0' || isInBlock || (!within && goesOn(text, next))) {
      open.add(line.span());
    }
    // Where a block ends is a matter of columns that an author may have wrong: all that follows.
    isInBlock |= quote == '\0' && OPENS_BLOCK.matcher(text).matches();
  }

  /** Where a value may begin; a quote elsewhere is an apostrophe. */
  private static int valueStart(String text) {
    Matcher key = KEY.matcher(text);
    return key.lookingAt() ? key.end() : 0;
  }

  private void scan(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == from || "[{, ".indexOf(text.charAt(i - 1)) >= 0;
      if (quote == '"' && c == '\\') {
        i++;
      } else if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
        return;
      } else if ((c == '"' || c == '\'') && first) {
        quote = c;
      }
    }
  }

  /** Whether a plain scalar may go on in the next line, or be gone on with in this one. */
  private static boolean goesOn(String text, String next) {
    boolean hasKey = valueStart(text) > itemEnd(text) || text.strip().startsWith("-");
    boolean hasValue = valueStart(text) < text.length();
    boolean deeper = !next.isBlank() && indent(next) > itemEnd(text);
    return hasValue && (deeper || !hasKey);
  }

  private static int itemEnd(String text) {
    Matcher item = ITEM.matcher(text);
    return item.lookingAt() ? item.end() : 0;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }
}
