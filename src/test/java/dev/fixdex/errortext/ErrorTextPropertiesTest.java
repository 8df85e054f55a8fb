package dev.fixdex.errortext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class ErrorTextPropertiesTest {

  static List<String> texts() {
    return RandomTexts.of(2_000, 17);
  }

  @Test
  void tokensLieInsideTheTextAndDoNotGoBack() {
    for (String text : texts()) {
      int last = 0;
      for (Token token : ErrorText.tokens(text)) {
        assertTrue(token.start() >= 0 && token.end() <= text.length(), text);
        assertTrue(token.start() < token.end(), text);
        assertTrue(token.start() >= last || token.kind() == Kind.CJK, text);
        assertTrue(!token.text().isEmpty(), text);
        last = token.start();
      }
    }
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (String text : texts()) {
      String folded = ErrorText.fold(text);
      assertEquals(folded, ErrorText.fold(folded), text);
    }
  }

  @Test
  void linesAreReadOneByOne() {
    List<String> texts = texts();
    for (int i = 1; i < texts.size(); i++) {
      String first = CleanText.of(texts.get(i - 1)).text();
      String second = CleanText.of(texts.get(i)).text();
      List<String> expected = new ArrayList<>();
      ErrorText.tokens(first).forEach(t -> expected.add(Shown.token(first, t)));
      ErrorText.tokens(second).forEach(t -> expected.add(Shown.token(second, t)));
      String both = first + "\n" + second;
      assertEquals(
          expected, ErrorText.tokens(both).stream().map(t -> Shown.token(both, t)).toList());
    }
  }

  /** Superscripts, letter-like symbols and one tilde are symbols here; other letters are words. */
  @Test
  void lettersOfAllScriptsAreWords() {
    Set<Integer> missed = new TreeSet<>();
    for (int c = 0x80; c < 0xD800; c++) {
      int k = Chars.classOf((char) c);
      if (Character.isLetter(c) && k != Chars.LETTER && k != Chars.CJK) {
        missed.add(c);
      }
    }
    missed.removeIf(c -> (c >= 0x2071 && c <= 0x2188) || c == 0x2E2F);
    assertEquals(Set.of(), missed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "'",
        "\"",
        "`a",
        "1",
        "1,",
        "1.",
        "/",
        "\\",
        "a/",
        "a\\b ",
        "C:\\a ",
        "a.",
        "a-",
        "a=",
        "a:",
        "::",
        ":1",
        "1:",
        "f:",
        "[",
        "[a",
        "(1",
        "<a",
        "__A",
        "...",
        "error ",
        "error: ",
        "fatal error ",
        "exit code ",
        "@",
        "a@",
        "a@b.",
        "http://",
        "0x",
        "0x1",
        "e1",
        "ab1-",
        "$",
        "%A",
        "--",
        "-a",
        "\u001b[",
        "\u001b]",
        "\u009b",
        "[1;",
        "\u0000",
        "\u0301",
        "\ud840",
        "\ud83d\ude00",
        "中",
        "12:34:",
        "2026-02-",
        "Feb 1",
        "Mon, ",
        "E0217 ",
        "1s",
        "1 s",
        "npm ",
        "level=",
        "a | ",
        "#1 ",
        "1>",
        "[1/",
        "\\n",
        "\r",
        "\n",
        "\u2026",
        "1m1"
      })
  @Timeout(40)
  void longRepetitionsAreReadInLinearTime(String unit) {
    String text = unit.repeat(400_000 / unit.length());
    ErrorText.tokens(text);
    ErrorText.maskSymptom(text);
  }

  @Test
  void everyPrefixIsRead() {
    for (String text : texts()) {
      for (int i = 0; i <= Math.min(text.length(), 40); i++) {
        ErrorText.symptomTokens(text.substring(0, i));
      }
    }
  }
}
