package dev.fixdex.lint;

import dev.fixdex.source.Position;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which {@code «} and {@code »} enclose what findings underline.
 *
 * @param text without its marks
 * @param marked start and end of each marked place, as {@code line:column-line:column}
 */
record MarkedText(String text, List<String> marked) {
  static MarkedText of(String written) {
    StringBuilder text = new StringBuilder();
    List<String> marked = new ArrayList<>();
    String start = "";
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      switch (c) {
        case '«' -> start = position(text).toString();
        case '»' -> marked.add(start + "-" + position(text));
        default -> text.append(c);
      }
    }
    return new MarkedText(text.toString(), marked);
  }

  /**
   * The text in UTF-8; U+DC80 to U+DCFF, where they stand alone, as the bytes that they stand for.
   */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(point -> {
          if (point >= 0xDC80 && point <= 0xDCFF) {
            bytes.write(point & 0xFF);
          } else {
            bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
          }
        });
    return bytes.toByteArray();
  }

  private static Position position(CharSequence text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, text.length() - lineStart + 1);
  }
}
