package dev.fixdex.lsp;

import dev.fixdex.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word at a place: an id, the code of a rule, a placeholder with its underscores.
 *
 * @param text may be empty
 */
record Word(String text, Span span) {
  private static final Pattern PLACEHOLDER = Pattern.compile("__([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)__");

  /** The word that a place is in, or at an end of. */
  static Word at(String text, int offset) {
    int start = startOf(text, offset);
    int end = offset;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return new Word(text.substring(start, end), new Span(start, end));
  }

  /** The part of that word that stands before the place. */
  static Word before(String text, int offset) {
    int start = startOf(text, offset);
    return new Word(text.substring(start, offset), new Span(start, offset));
  }

  private static int startOf(String text, int offset) {
    int start = offset;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isPart(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The placeholder's name; empty when the word is none. */
  String placeholder() {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
