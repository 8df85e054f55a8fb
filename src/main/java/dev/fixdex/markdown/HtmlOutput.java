package dev.fixdex.markdown;

/**
 * Builds HTML that is safe by construction: names come from the program, and text and attribute
 * values are escaped on their way in. There is no way to put markup in as a string.
 */
public final class HtmlOutput {
  private final StringBuilder html = new StringBuilder();

  /** {@code <name>}. */
  public HtmlOutput open(String name) {
    html.append('<').append(name).append('>');
    return this;
  }

  /** {@code <name}, to be followed by attributes and {@link #end()}. */
  public HtmlOutput start(String name) {
    html.append('<').append(name);
    return this;
  }

  /** {@code name="value"}, the value escaped. */
  public HtmlOutput attribute(String name, String value) {
    html.append(' ').append(name).append("=\"");
    escape(value);
    html.append('"');
    return this;
  }

  /** An attribute without a value. */
  public HtmlOutput attribute(String name) {
    html.append(' ').append(name);
    return this;
  }

  /** {@code >} after {@link #start}. */
  public HtmlOutput end() {
    html.append('>');
    return this;
  }

  /** {@code />} after {@link #start}, for an element without content. */
  public HtmlOutput endEmpty() {
    html.append(" />");
    return this;
  }

  /** {@code </name>}. */
  public HtmlOutput close(String name) {
    html.append("</").append(name).append('>');
    return this;
  }

  /** Text, escaped. */
  public HtmlOutput text(String text) {
    escape(text);
    return this;
  }

  /** A line end, unless the output is at the beginning of a line. */
  public HtmlOutput line() {
    if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
    return this;
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return html.toString();
  }

  private void escape(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"' || c == '\0')) {
        html.append(text, from, i).append(entity(c));
        from = i + 1;
      }
    }
    if (from == 0) {
      html.append(text); // most text has nothing to escape, and is copied whole
    } else {
      html.append(text, from, text.length());
    }
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "\uFFFD"; // HTML has no NUL
    };
  }
}
