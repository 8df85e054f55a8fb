package dev.fixdex.render;

/** Builds XML: names come from the program, all text is escaped on its way in. */
final class XmlText {
  private final StringBuilder xml;

  XmlText(String prolog) {
    this.xml = new StringBuilder(prolog);
  }

  XmlText open(String tag) {
    xml.append('<').append(tag).append('>');
    return this;
  }

  XmlText close(String name) {
    xml.append("</").append(name).append('>');
    return this;
  }

  XmlText element(String name, String text) {
    open(name);
    escape(text);
    return close(name).line();
  }

  /** An element without content, with attributes as name and value in turn. */
  XmlText empty(String name, String... attributes) {
    xml.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      xml.append('"');
    }
    xml.append("/>");
    return this;
  }

  XmlText line() {
    xml.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return xml.toString();
  }

  /** Characters that XML 1.0 has no way to write become U+FFFD. */
  private void escape(String text) {
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> xml.appendCodePoint(isXml(point) ? point : 0xFFFD);
          }
        });
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point < 0xD800)
        || (point > 0xDFFF && point < 0xFFFE)
        || point > 0xFFFF;
  }
}
