package dev.fixdex.render;

import dev.fixdex.json.Json;
import dev.fixdex.markdown.HtmlOutput;

/** HTML that was written piece by piece with everything of an author's escaped. */
public final class SafeHtml {
  static final SafeHtml EMPTY = new SafeHtml("");

  private final String html;

  private SafeHtml(String html) {
    this.html = html;
  }

  /** What a writer wrote. */
  static SafeHtml of(HtmlOutput output) {
    return new SafeHtml(output.toString());
  }

  /** A value as JSON within a {@code script} element, which no text in it can end. */
  static SafeHtml json(Object value) {
    return new SafeHtml(Json.compact(value).replace("<", "\\u003c").replace(">", "\\u003e"));
  }

  /** The HTML itself. */
  @Override
  public String toString() {
    return html;
  }
}
