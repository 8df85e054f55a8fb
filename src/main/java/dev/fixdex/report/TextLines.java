package dev.fixdex.report;

import java.util.ArrayList;
import java.util.List;

/** Collects lines of text, wrapping prose at word boundaries; never two blank lines in a row. */
final class TextLines {
  private final StringBuilder text = new StringBuilder();
  private final int width;

  TextLines(int width) {
    this.width = width;
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  void blank() {
    boolean needed = !text.isEmpty() && !text.toString().endsWith("\n\n");
    text.append(needed ? "\n" : "");
  }

  void wrapped(String prose, String indent) {
    hanging(prose, indent, indent);
  }

  void hanging(String prose, String first, String rest) {
    String indent = first;
    for (String line : wrap(prose, Math.max(20, width - rest.length()))) {
      line(indent + line);
      indent = rest;
    }
  }

  private static List<String> wrap(String prose, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : prose.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
