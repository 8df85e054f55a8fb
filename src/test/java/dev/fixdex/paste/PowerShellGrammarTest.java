package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile values in PowerShell, read again by the language's grammar: each arrives as it was typed,
 * in one word, and nothing in it is evaluated.
 */
class PowerShellGrammarTest {
  private static final int VALUES = 5_000;

  private static final List<String> ATOMS =
      List.of(
          "'",
          "\"",
          "`",
          "$",
          "$(",
          ")",
          "{",
          "}",
          "@",
          "@(",
          "#",
          ";",
          "|",
          "&",
          "<",
          ">",
          ",",
          " ",
          "-",
          "--%",
          "\u2013",
          "\u2014",
          "\u2018",
          "\u2019",
          "\u201a",
          "\u201b",
          "\u201c",
          "\u201d",
          "\u201e",
          "$x",
          "${x}",
          "$(pwn)",
          "$env:PATH",
          "`n",
          "`$",
          "''",
          "\"\"",
          "'; pwn; '",
          "\"; pwn; \"",
          "; pwn #",
          "| pwn",
          "a",
          "n",
          "0",
          "é",
          "\uD83D\uDD8D",
          "%",
          "*",
          "?",
          "\\",
          "/",
          ":",
          "=",
          "\u00a0",
          "\u2003");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Show-It __A__",
        "Show-It '__A__'",
        "Show-It \"__A__\"",
        "Show-It \"x __A__ y\"",
        "Show-It 'x __A__ y'",
        "Show-It --name=__A__",
        "Show-It C:\\\\in\\\\__A__"
      })
  void everyValueIsOneWordOfLiteralText(String code) {
    Place place = Places.of("powershell", code, Written.slots(code)).getFirst();
    Random random = new Random(4243);
    int written = 0;
    for (int i = 0; i < VALUES; i++) {
      String value = value(random);
      if (Quoting.quote(place, value) instanceof Quoted.Text(String text)) {
        written++;
        assertEquals(
            PowerShellWords.of(code.replace("__A__", "X")).stream()
                .map(word -> word.replace("X", value))
                .toList(),
            PowerShellWords.of(code.replace("__A__", text)),
            code + " with " + value);
      }
    }
    assertTrue(written > VALUES / 2, "written: " + written);
  }

  /** PowerShell puts file names in their place for programs, where they stand in bare words. */
  @Test
  void wildcardsAreRefusedWithinABareWordAndQuotedElsewhere() {
    for (String sign : List.of("*", "?", "[")) {
      String value = "a" + sign + "b";
      assertInstanceOf(Quoted.Refused.class, quoted("ls C:\\in\\__A__", value), value);
      assertEquals(new Quoted.Text("'" + value + "'"), quoted("ls __A__", value));
      assertEquals(new Quoted.Text(value), quoted("ls '__A__'", value));
      assertEquals(new Quoted.Text(value), quoted("ls \"x __A__\"", value));
    }
    assertEquals(new Quoted.Text("a`]b"), quoted("ls C:\\in\\__A__", "a]b"));
  }

  private static Quoted quoted(String code, String value) {
    return Quoting.quote(Places.of("powershell", code, Written.slots(code)).getFirst(), value);
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int atoms = 1 + random.nextInt(6); atoms > 0; atoms--) {
      value.append(ATOMS.get(random.nextInt(ATOMS.size())));
    }
    return value.toString();
  }

  /** A reader that refuses nothing would prove nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a; b",
        "a $x",
        "a \"$x\"",
        "a \"$(b)\"",
        "a @b",
        "a #b",
        "a 'b",
        "a \u201cb",
        "a (b)",
        "a b,c",
        "a `n",
        "a --% b",
        "a ${x}"
      })
  void whatIsMoreThanTextIsRefused(String command) {
    assertThrows(IllegalArgumentException.class, () -> PowerShellWords.of(command));
  }

  @Test
  void wordsAreRead() {
    assertEquals(
        List.of("a", "b c", "it's", "$5 \"q\"", "x'y", "(parameter)-n"),
        PowerShellWords.of("a 'b c' 'it''s' \"`$5 \"\"q\"\"\" x`'y -n"));
  }
}
