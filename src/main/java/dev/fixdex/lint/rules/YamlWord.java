package dev.fixdex.lint.rules;

import dev.fixdex.finding.Edit;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;

/** How a word of the front matter is replaced: the author's quotes stay. */
final class YamlWord {
  private YamlWord() {}

  /** Writes another word in the place of one. */
  static Edit replaced(Located<String> word, String by) {
    return replaced(word.value(), word.span(), by);
  }

  /**
   * Writes another word in the place of one.
   *
   * @param value as YAML reads it
   * @param span of what was written, quotes included
   */
  static Edit replaced(String value, Span span, String by) {
    boolean quoted = span.length() == value.length() + 2;
    return new Edit(quoted ? new Span(span.start() + 1, span.end() - 1) : span, by);
  }
}
