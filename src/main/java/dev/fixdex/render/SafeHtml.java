package dev.fixdex.render;

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

  /** The HTML itself. */
  @Override
  public String toString() {
    return html;
  }
}
