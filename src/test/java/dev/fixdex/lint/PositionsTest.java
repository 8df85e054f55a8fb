package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A character that is found, behind texts of which a column is easily miscounted. Where it stands
 * is worked out here from the characters before it, by counting.
 */
class PositionsTest {
  private static final String FOUND = "\u200B";

  /** What stands before it in its line. */
  private static final List<String> BEFORE =
      List.of(
          "",
          "plain ",
          "\t",
          "a\tb\t",
          "é ",
          "e\u0301 ",
          "漢字 ",
          "한글 ",
          "😀 ",
          "👩🏽‍💻 ",
          "✔️ 🖍️ ",
          "𝒳𐍈 ",
          "עברית ",
          "\u00A0 ");

  /** Behind each of these in the example entry. */
  private static final List<String> PLACES =
      List.of(
          "# Docker ex", "Context te", "`exec /usr/bin/a", "docker build --pla", "the image is li");

  private static final List<String> LINE_ENDS = List.of("\n", "\r\n");
  private static final List<String> MARKS = List.of("", "\uFEFF");

  @Test
  void linesAndColumnsAreExact() {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String place : PLACES) {
      for (String before : BEFORE) {
        for (String lineEnd : LINE_ENDS) {
          for (String mark : MARKS) {
            String text =
                Lints.exampleEntry()
                    .replace("Context text", "😀 über Context text")
                    .replace(place, place + before + FOUND)
                    .replace("\n", lineEnd);
            String row = "%s|%s|%s|%s ".formatted(place, before, lineEnd.length(), mark.length());
            expected.add(row + counted(text));
            found.add(row + found(mark + text));
          }
        }
      }
    }
    assertEquals(280, expected.size());
    assertEquals(expected, found);
  }

  /** Line and column of the one character, in UTF-16 units from 1, by looking at all before it. */
  private static String counted(String text) {
    int line = 1;
    int column = 1;
    for (char c : text.substring(0, text.indexOf(FOUND)).toCharArray()) {
      column = c == '\n' ? 1 : c == '\r' ? column : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return "%d:%d-%d:%d".formatted(line, column, line, column + 1);
  }

  private static String found(String text) {
    List<String> places =
        Lints.findings(Map.of(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8))).stream()
            .filter(finding -> finding.rule().code().equals("FD006"))
            .map(Finding::place)
            .map(place -> place.start() + "-" + place.end())
            .toList();
    return String.join(" ", places);
  }
}
