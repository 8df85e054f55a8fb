package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Hostile values in YAML, read again: each is refused or arrives as it was typed. */
class YamlValuesTest {
  private static final int VALUES = 3_000;

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          " ",
          "  ",
          "\t",
          "\n",
          ":",
          ": ",
          "- ",
          "#",
          " #",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "---",
          "...",
          "true",
          "0x1",
          "1_0",
          "~",
          "null",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u2028x: y",
          "\u00a0",
          "\ufeff",
          "\ufffe",
          "\ud83d\udd8d",
          "é",
          "=",
          "?",
          "<<",
          "12:30",
          ".5",
          "1e3");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "h: >-\\n  __V__ ¦ __V__",
        "h: |-\\n  __V__\\n  below ¦ __V__\\nbelow",
        "h: |\\n  above\\n  __V__\\ni: 1 ¦ above\\n__V__\\n",
        "h: >-\\n  x=__V__ ¦ x=__V__",
        "h: __V__ ¦ __V__",
        "h: x/__V__ ¦ x/__V__",
        "h: '__V__' ¦ __V__",
        "h: 'x __V__ y' ¦ x __V__ y",
        "h: \"__V__\" ¦ __V__",
        "h: \"x __V__ y\" ¦ x __V__ y"
      })
  void everyValueArrivesOrIsRefused(String block, String expected) {
    String code = block.replace("\\n", "\n");
    Random random = new Random(4244);
    int written = 0;
    for (int i = 0; i < VALUES; i++) {
      String value = i == 0 ? "" : value(random);
      Pasted pasted = Pasted.of("yaml", code, Written.slots(code), Map.of("V", value), Set.of());
      if (pasted.refused().isEmpty()) {
        written++;
        Map<?, ?> read = read(pasted.text() + "\n");
        assertEquals(
            expected.replace("\\n", "\n").replace("__V__", value),
            String.valueOf(read.get("h")),
            pasted.text());
        assertEquals(code.contains("i: 1") ? 2 : 1, read.size(), pasted.text());
      }
    }
    assertTrue(written > VALUES / 60, "written: " + written);
  }

  private static Map<?, ?> read(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int atoms = 1 + random.nextInt(4); atoms > 0; atoms--) {
      value.append(ATOMS.get(random.nextInt(ATOMS.size())));
    }
    return value.toString();
  }
}
