package dev.fixdex.report;

/** Text as XML 1.0 takes it. */
final class Xml {
  private Xml() {}

  /** An attribute with a blank before it. */
  static String attribute(String name, Object value) {
    return " %s=\"%s\"".formatted(name, escaped(String.valueOf(value)));
  }

  /** Text for an attribute or an element; what XML has no place for becomes U+FFFD. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\n', '\t', '\r' -> escaped.append("&#").append(point).append(';');
            default -> escaped.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  private static boolean isCharacter(int point) {
    return (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
