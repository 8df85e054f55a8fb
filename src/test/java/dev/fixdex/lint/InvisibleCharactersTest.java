package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Finding;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every character of Trojan Source and its kin, wherever an author can write. */
class InvisibleCharactersTest {
  /** Behind each of these in the example entry one is put in. */
  private static final List<String> PLACES =
      List.of(
          "criticality: \"hi", // front matter
          "# Docker ex", // title
          "Context te", // prose
          "`exec /usr/bin/a", // inline code
          "docker build --pla"); // block

  private static List<Integer> characters() {
    List<Integer> all = new ArrayList<>();
    for (int[] range :
        new int[][] {
          {0x202A, 0x202E}, {0x2066, 0x2069}, {0x200B, 0x200F}, {0x061C, 0x061C},
          {0x2060, 0x2064}, {0xFEFF, 0xFEFF}, {0x0085, 0x0085}, {0x2028, 0x2029},
          {0xE0000, 0xE007F}
        }) {
      IntStream.rangeClosed(range[0], range[1]).forEach(all::add);
    }
    return all;
  }

  @Test
  void allAreFoundInFivePlaces() {
    String entry = Lints.exampleEntry();
    int found = 0;
    for (String place : PLACES) {
      int at = entry.indexOf(place) + place.length();
      assertTrue(at >= place.length(), () -> "not in the example: " + place);
      for (int point : characters()) {
        String sign = Character.toString(point);
        String text = entry.substring(0, at) + sign + entry.substring(at);
        List<Span> spans = spans(text);
        assertEquals(
            List.of(new Span(at, at + sign.length())),
            spans,
            () -> "U+%04X behind %s".formatted(point, place));
        found++;
      }
    }
    assertTrue(found >= 5 * 60, "too few to tell");
  }

  @Test
  void emojiSequencesAndScriptsThatJoinAreLetBe() {
    for (String fine :
        List.of(
            "✔️",
            "🖍️",
            "👨‍👩‍👧‍👦",
            "👩🏽‍💻",
            "🏳️‍🌈",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "1️⃣",
            "🇩🇪",
            "می‌خواهم",
            "क्‍ष",
            "葛󠄀")) {
      assertEquals(List.of(), spans(Lints.exampleEntry().replace("stands here", fine)), fine);
    }
  }

  @Test
  void aJoinerBetweenLettersIsNoEmoji() {
    String text = Lints.exampleEntry().replace("stands here", "a\u200Db 👍\u200D. 👍\uFE0F\uFE0F");
    assertEquals(3, spans(text).size());
  }

  private static List<Span> spans(String text) {
    return Lints.findings(RuleExample.PATH, text).stream()
        .filter(finding -> finding.rule().code().equals("FD006"))
        .map(Finding::place)
        .map(place -> place.span())
        .toList();
  }
}
