package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters of commands that look like others (FD416). */
class LookAlikeLettersTest {
  /** Confusables of Unicode's security data (UTS 39) that are one letter for one letter. */
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("а", "a"),
          Map.entry("с", "c"),
          Map.entry("е", "e"),
          Map.entry("о", "o"),
          Map.entry("р", "p"),
          Map.entry("х", "x"),
          Map.entry("у", "y"),
          Map.entry("і", "i"),
          Map.entry("ѕ", "s"),
          Map.entry("ј", "j"),
          Map.entry("ԁ", "d"),
          Map.entry("һ", "h"),
          Map.entry("ԛ", "q"),
          Map.entry("ԝ", "w"),
          Map.entry("А", "A"),
          Map.entry("В", "B"),
          Map.entry("Е", "E"),
          Map.entry("К", "K"),
          Map.entry("М", "M"),
          Map.entry("Н", "H"),
          Map.entry("О", "O"),
          Map.entry("Р", "P"),
          Map.entry("С", "C"),
          Map.entry("Т", "T"),
          Map.entry("Х", "X"),
          Map.entry("ο", "o"),
          Map.entry("ν", "v"),
          Map.entry("Α", "A"),
          Map.entry("Β", "B"),
          Map.entry("Ε", "E"),
          Map.entry("Ζ", "Z"),
          Map.entry("Η", "H"),
          Map.entry("Ι", "I"),
          Map.entry("Κ", "K"),
          Map.entry("Μ", "M"),
          Map.entry("Ν", "N"),
          Map.entry("Ο", "O"),
          Map.entry("Ρ", "P"),
          Map.entry("Τ", "T"),
          Map.entry("Υ", "Y"),
          Map.entry("Χ", "X"),
          Map.entry("！", "!"),
          Map.entry("ａ", "a"),
          Map.entry("～", "~"));

  private static String entry(String command) {
    return Lints.exampleEntry().replace("docker image ls\n", command + "\n");
  }

  private static List<Finding> findings(String text) {
    return Lints.findings(RuleExample.PATH, text).stream()
        .filter(finding -> finding.rule().code().equals("FD416"))
        .toList();
  }

  /** What the rule's fixes make of a command. */
  private static String fixed(String command) {
    String text = entry(command);
    String after = Lints.fixed(text, findings(text), true);
    String begin = "sec)\n\n```bash\n";
    int from = after.indexOf(begin) + begin.length();
    return after.substring(from, after.indexOf("\n```", from));
  }

  @Test
  void eachLetterBecomesTheOneItLooksLike() {
    ALIKE.forEach((letter, latin) -> {
      if (Character.isLetter(letter.codePointAt(0))) {
        assertEquals("echo k" + latin + "z", fixed("echo k" + letter + "z"), latin);
        assertEquals(latin + "k1", fixed(letter + "k1"), latin);
      }
    });
  }

  @Test
  void aWordOfFullWidthLettersIsMeantToBeOurs() {
    assertEquals("echo ABC", fixed("echo ＡＢＣ"));
    assertEquals("echo z9", fixed("echo ｚ９"));
  }

  @Test
  void theFindingCoversTheLettersAlone() {
    String text = entry("docker im\u0430g\u0435 ls");
    Finding finding = findings(text).getFirst();
    assertEquals(1, findings(text).size());
    assertEquals("U+0430 looks like `a` and is another letter", finding.message());
    assertEquals(10, finding.place().start().column());
    assertEquals(13, finding.place().end().column());
    assertEquals("Write `image`", finding.help());
  }

  @Test
  void aProgramOfSuchLettersAloneIsFoundAndAnotherWordIsNot() {
    assertEquals(1, findings(entry("\u0441\u0440 a b")).size(), "looks like cp");
    assertEquals("cp a b", fixed("\u0441\u0440 a b"));
    assertEquals(List.of(), findings(entry("echo \u0441\u0440")), "a word of one other alphabet");
    assertEquals(1, findings(entry("true && \u0441\u0440 a b")).size());
  }

  @Test
  void otherAlphabetsAreFine() {
    for (String command :
        List.of(
            "echo '\u043F\u0440\u0438\u0432\u0435\u0442'",
            "echo \u4F60\u597D",
            "echo caf\u00E9",
            "echo \u03BB1",
            "echo \u0430\u0436x",
            "docker image ls")) {
      assertEquals(List.of(), findings(entry(command)), command);
    }
  }
}
