package dev.fixdex.markdown;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a placeholder: two underscores, an upper-case name, two underscores. */
public final class PlaceholderSyntax {
  /** A placeholder's name, without its underscores. */
  public static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

  private static final Pattern WRITTEN = Pattern.compile("__(" + NAME.pattern() + ")__");

  private PlaceholderSyntax() {}

  /** A name as it is written in an entry. */
  public static String written(String name) {
    return "__" + name + "__";
  }

  /** Whether a text is a placeholder and nothing else. */
  static boolean isWritten(CharSequence text) {
    return WRITTEN.matcher(text).matches();
  }

  /**
   * The placeholders of code, in order: each name with the place of the whole placeholder. A
   * backslash means nothing here; it may be part of a path.
   *
   * @param base offset of the text's start in the whole file
   */
  public static List<Located<String>> find(String text, int base) {
    return find(text, base, false);
  }

  /** {@link #find} in running text, where a backslash makes the underscore after it plain text. */
  static List<Located<String>> findInProse(String text, int base) {
    return find(text, base, true);
  }

  /** Whether an odd number of backslashes stands before {@code at}. */
  static boolean isEscaped(CharSequence text, int at) {
    int first = at;
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (at - first) % 2 == 1;
  }

  private static List<Located<String>> find(String text, int base, boolean escapes) {
    List<Located<String>> found = new ArrayList<>();
    if (!text.contains("__")) {
      return found;
    }
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      if (!escapes || !isEscaped(text, matcher.start())) {
        Span span = new Span(base + matcher.start(), base + matcher.end());
        found.add(new Located<>(matcher.group(1), span));
      }
    }
    return found;
  }
}
