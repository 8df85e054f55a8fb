package dev.fixdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.Damaging.Loss;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamageRepairTest {
  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheCaseSays(String damaged, String expected) {
    SourceText read = decode(damaged, SignLexicon.NONE);
    String expectedText = expected.replaceFirst("^[=?] ", "");
    assertEquals(expectedText, read.text());
    assertEquals(damaged, read.original());
    if (expected.startsWith("= ")) {
      assertEquals(Damage.NONE, read.damage());
    } else if (expected.startsWith("? ")) {
      assertFalse(read.damage().unrepaired().isEmpty(), "nothing was reported");
    } else {
      assertTrue(read.damage().unrepaired().isEmpty(), () -> "left: " + read.damage());
      assertFalse(read.damage().repairs().isEmpty());
    }
  }

  static Stream<Arguments> cases() throws IOException {
    List<String> lines = new ArrayList<>();
    String name = "/source/damaged-and-repaired.txt";
    try (InputStream in = DamageRepairTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("# ")).forEach(lines::add);
    }
    assertEquals(0, lines.size() % 2, "a case is two lines");
    Stream.Builder<Arguments> cases = Stream.builder();
    for (int i = 0; i < lines.size(); i += 2) {
      cases.add(Arguments.of(unescaped(lines.get(i)), unescaped(lines.get(i + 1))));
    }
    return cases.build();
  }

  private static String unescaped(String line) {
    return Pattern.compile("\\{U\\+([0-9A-F]{4})}")
        .matcher(line.replace("\\n", "\n"))
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, don’t — “stop” the naïve façade: £5 → €6 …",
    "windows-1252, Übergröße führt zu „Fehlern“ — déjà vu",
    "windows-1254, İşlem başarısız oldu — dosyası değişti 🚀",
    "windows-1251, Ошибка: файл не найден — проверьте путь",
    "windows-1251, don’t — stop … it",
    "windows-1250, žluťoučký kůň — pěl ďábelské ódy",
    "windows-1250, zażółć gęślą jaźń — błąd połączenia",
    "windows-1253, σφάλμα σύνδεσης — το αρχείο λείπει",
    "IBM437, don’t — stop the naïve façade … 🚀",
    "IBM850, don’t — stop the naïve façade … 🚀",
    "x-MacRoman, don’t — stop the naïve façade … 🚀",
    "ISO-8859-1, don’t — stop the naïve façade … 🚀"
  })
  void namesTheCodePageAndRepairsItsDamage(String codePage, String sound) {
    SourceText read = decode(Damaging.damage(sound, codePage, Loss.NONE), SignLexicon.NONE);
    assertEquals(sound, read.text());
    String found = Objects.requireNonNull(read.damage().codePage());
    // Where two code pages show all these bytes alike, the more common one is named.
    String again = Damaging.damage(sound, found, Loss.NONE);
    assertEquals(Damaging.damage(sound, codePage, Loss.NONE), again, found);
  }

  @Test
  void codePagesThatReadTheTextDifferentlyLeaveIt() {
    // ├¢ is Û in CP437 and ý in CP850.
    SourceText read = decode("├¢ and ├¢t├¢", SignLexicon.NONE);
    assertEquals("├¢ and ├¢t├¢", read.text());
    assertEquals(
        List.of(new Span(0, 2), new Span(7, 9), new Span(10, 12)), read.damage().unrepaired());
  }

  @Test
  void theFormatDecidesBetweenSignsThatFit() {
    // The magnifying glass lost its last byte, which windows-1254 has no character for.
    String damaged = "## ğŸ” Problem\n\nIt isnâ€™t";
    List<List<String>> asked = new ArrayList<>();
    SignLexicon signs =
        (before, after, candidates) -> {
          asked.add(List.of(before, after));
          return Optional.of("🔍").filter(candidates::contains);
        };
    assertEquals("## 🔍 Problem\n\nIt isn’t", decode(damaged, signs).text());
    assertTrue(asked.stream().allMatch(List.of("## ", " Problem")::equals), asked::toString);

    SourceText undecided = decode(damaged, SignLexicon.NONE);
    assertEquals("## ğŸ” Problem\n\nIt isn’t", undecided.text());
    assertEquals(
        List.of("ğŸ”"), undecided.damage().unrepaired().stream().map(undecided::slice).toList());
  }

  @Test
  void aReplacementCharacterStandsForALostByte() {
    SignLexicon signs =
        (before, after, candidates) -> Optional.of("🔍").filter(candidates::contains);
    assertEquals("## 🔍 It isn’t", decode("## ðŸ”\uFFFD It isnâ€™t", signs).text());
  }

  @Test
  void textOverTheLimitIsNotScanned() {
    String damaged = "It isnâ€™t. ".repeat(100_000);
    assertEquals(damaged, decode(damaged, SignLexicon.NONE).text());
  }

  @ParameterizedTest
  @CsvSource({"â€™, 30000", "â€, 40000", "ð, 99000", "π‘, 60000", "Î±Î, 40000", "Ã©â€, 20000"})
  void hostileRunsEndInTime(String piece, int times) {
    // One run of damage, quadratic or worse when it is read carelessly.
    String damaged = piece.repeat(times);
    assertFalse(decode(damaged, SignLexicon.NONE).text().isEmpty());
    assertFalse(decode((piece + " ").repeat(times / 2), SignLexicon.NONE).text().isEmpty());
  }

  private static SourceText decode(String text, SignLexicon signs) {
    return new SourceDecoder(signs).decode("x.md", text.getBytes(StandardCharsets.UTF_8));
  }
}
