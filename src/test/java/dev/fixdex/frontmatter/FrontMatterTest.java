package dev.fixdex.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.frontmatter.FrontMatter.State;
import dev.fixdex.frontmatter.YamlProblem.Kind;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  /** What YAML 1.1 makes numbers, dates, booleans and nothing of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.10",
        "0E0308",
        "1:30",
        "007",
        "0x80070005",
        "1_000",
        "2026-02-17",
        "yes",
        "no",
        "on",
        "off",
        "true",
        "~",
        "null",
        ".inf",
        "-.5e3",
        "0b11",
        "+1",
        "1e3",
        "y",
        "N",
        "2026-02-17T10:00:00Z"
      })
  void plainValuesAreTextAsWritten(String value) {
    FrontMatter read = read("---\nkey: " + value + "\nlist: [" + value + "]\n---\n");
    assertEquals(value, scalar(read, "key").text());
    assertTrue(scalar(read, "key").plain());
    Sequence list = assertInstanceOf(Sequence.class, read.fields().get("list").orElseThrow());
    assertEquals(value, assertInstanceOf(Scalar.class, list.items().getFirst()).text());
    assertEquals(List.of(), read.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'it''s'|it's",
        "\"a\\tb\\u00e9\\U0001F50D\"|a{TAB}bé🔍",
        "\"# no comment\"|# no comment",
        "plain # comment|plain",
        "a: b|{problem}",
        "'open|{problem}",
        "[a, b|{problem}",
        "@at|{problem}",
        "`tick`|{problem}",
        "%x|{problem}",
        "- item|{problem}",
        "a#b|a#b",
        "c:\\x|c:\\x",
      })
  void quotesAndCommentsAreReadAsYaml(String written, String value) {
    FrontMatter read = read("---\nbefore: x\nkey: " + written + "\n---\n");
    assertEquals("x", scalar(read, "before").text());
    if (value.equals("{problem}")) {
      assertEquals(Kind.SYNTAX, read.problems().getFirst().kind());
    } else {
      assertEquals(List.of(), read.problems());
      assertEquals(value.replace("{TAB}", "\t"), scalar(read, "key").text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everySpanIsWhatItNames(String lineEnd) {
    String text =
        """
        ---
        # comment 🔍
        kb_id: "CROSS_🔍_001"   # tail
        list: [a🔍, 'b 🔍', "c"]
        🔍key: 🔍 value
        nested:
          - one
          - two 🔍 three
        block: |
          line 🔍
          next
        empty:
        last: end
        ---
        # Body
        """
            .replace("\n", lineEnd);
    FrontMatter read = read(text);
    assertEquals(List.of(), read.problems());
    assertEquals("\"CROSS_🔍_001\"", slice(text, scalar(read, "kb_id").span()));
    assertEquals("CROSS_🔍_001", scalar(read, "kb_id").text());
    assertEquals("🔍 value", slice(text, scalar(read, "🔍key").span()));
    Sequence list = assertInstanceOf(Sequence.class, read.fields().get("list").orElseThrow());
    assertEquals("[a🔍, 'b 🔍', \"c\"]", slice(text, list.span()));
    assertEquals("'b 🔍'", slice(text, list.items().get(1).span()));
    Sequence nested = assertInstanceOf(Sequence.class, read.fields().get("nested").orElseThrow());
    assertEquals("two 🔍 three", slice(text, nested.items().getLast().span()));
    assertEquals(
        "- one" + lineEnd + "  - two 🔍 three",
        slice(text, nested.span()),
        "ends with its last item");
    assertEquals("line 🔍\nnext\n", scalar(read, "block").text());
    assertEquals(
        "|" + lineEnd + "  line 🔍" + lineEnd + "  next",
        slice(text, scalar(read, "block").span()));
    assertTrue(scalar(read, "empty").isNull());
    assertEquals("last: end", slice(text, read.fields().pair("last").orElseThrow().span()));
    assertTrue(slice(text, read.span()).endsWith("end" + lineEnd + "---"));
    assertEquals("# Body", text.substring(read.bodyStart()).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "'---\na: b\n---\nx', PRESENT, 1, x",
    "'---\r\na: b\r\n---\r\nx', PRESENT, 1, x",
    "'---\ra: b\r---\rx', PRESENT, 1, x",
    "'---  \na: b\n---\t\nx', PRESENT, 1, x",
    "'---\na: b\n...\nx', PRESENT, 1, x",
    "'---\na: b\n---', PRESENT, 1, ''",
    "'---\n---\nx', PRESENT, 0, x",
    "'---\n# only a comment\n---\nx', PRESENT, 0, x",
    "'---\na: b\n----\nx', UNCLOSED, 0, 'a: b\n----\nx'",
    "'---\na: b\n ---\nx', UNCLOSED, 0, 'a: b\n ---\nx'",
    "'---\na: b', UNCLOSED, 0, 'a: b'",
    "'---', UNCLOSED, 0, ''",
    "'', ABSENT, 0, ''",
    "'# x', ABSENT, 0, '# x'",
    "'\n---\na: b\n---\n', ABSENT, 0, '\n---\na: b\n---\n'",
    "' ---\na: b\n---\n', ABSENT, 0, ' ---\na: b\n---\n'",
    "'...\na: b\n...\n', ABSENT, 0, '...\na: b\n...\n'",
    "'--- x\na: b\n---\n', ABSENT, 0, '--- x\na: b\n---\n'",
  })
  void isFoundBetweenItsLines(String text, State state, int fields, String body) {
    FrontMatter read = read(text);
    assertEquals(state, read.state());
    assertEquals(fields, read.fields().pairs().size());
    assertEquals(body, text.substring(read.bodyStart()));
  }

  @Test
  void aByteOrderMarkIsNotInItsWay() {
    byte[] bytes = "\uFEFF---\na: b\n---\nx".getBytes(StandardCharsets.UTF_8);
    SourceText source = new SourceDecoder(SignLexicon.NONE).decode("x.md", bytes);
    assertEquals("b", scalar(FrontMatter.of(source), "a").text());
  }

  @Test
  void aClosingLineFarBelowIsNone() {
    assertEquals(State.UNCLOSED, read("---\n" + "a: b\n".repeat(200) + "---\n").state());
    assertEquals(State.PRESENT, read("---\n" + "# x\n".repeat(199) + "---\n").state());
  }

  @Test
  void theFirstOfEqualKeysCounts() {
    String text = "---\na: 1\nb: 2\na: 3\nm: {x: 1, x: 2}\n---\n";
    FrontMatter read = read(text);
    assertEquals("1", scalar(read, "a").text());
    assertEquals(
        List.of(Kind.DUPLICATE_KEY, Kind.DUPLICATE_KEY),
        read.problems().stream().map(YamlProblem::kind).toList());
    assertEquals("a", slice(text, read.problems().getFirst().span()));
    assertEquals(new Span(14, 15), read.problems().getFirst().span());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1|YAML anchor &x is not allowed",
        "a: *x|YAML alias *x is not allowed",
        "a: !!int 1|YAML tag tag:yaml.org,2002:int is not allowed",
        "a: !!javax.script.ScriptEngineManager [x]|"
            + "YAML tag tag:yaml.org,2002:javax.script.ScriptEngineManager is not allowed",
        "a: !x 1|YAML tag !x is not allowed",
        "<<: {b: 1}|A YAML merge key is not allowed",
        "a: &x {b: [*x]}|YAML anchor &x is not allowed",
      })
  void whatNoEntryNeedsIsRefused(String yaml, String message) {
    FrontMatter read = read("---\nbefore: x\n" + yaml + "\nafter: y\n---\n");
    assertEquals(Kind.FORBIDDEN, read.problems().getFirst().kind());
    assertEquals(message, read.problems().getFirst().message());
    assertEquals("y", scalar(read, "after").text());
  }

  @ParameterizedTest
  @CsvSource({
    "0085, 'a: x{}b: y'",
    "2028, 'a: x{}b: y'",
    "2029, 'a: x{}b: y'",
    "0000, 'a: x{}b'",
    "001B, 'a: x{}[31m'",
    "0007, 'a: {}'",
    "007F, 'a: x{}'",
    "009F, 'a: x{}'",
    "FEFF, 'a: {}x'",
    "FFFE, 'a: x{}'",
    "D800, 'a: x{}'",
    "DC00, 'a: {}x'",
    "000B, 'a: x{}'",
    "000C, '{}a: x'"
  })
  void strangeCharactersMakeNoKeysAndAreReported(String hex, String yaml) {
    char strange = (char) Integer.parseInt(hex, 16);
    String text = "---\n" + yaml.replace("{}", Character.toString(strange)) + "\n---\n";
    FrontMatter read = read(text);
    YamlProblem problem = read.problems().getFirst();
    assertEquals(Kind.CHARACTER, problem.kind());
    assertEquals("Character U+" + hex + " does not belong in YAML", problem.message());
    assertEquals(text.indexOf(strange), problem.span().start());
    assertTrue(read.fields().get("b").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x1b", "\\0", "\\u2028", "\\N", "\\x85", "\\ud83d", "\\ufeff", "\\b"})
  void escapesMakeNoStrangeCharacters(String escape) {
    FrontMatter read = read("---\na: \"x" + escape + "y\"\n---\n");
    assertEquals("x y", scalar(read, "a").text());
    assertEquals(Kind.CHARACTER, read.problems().getFirst().kind());
  }

  @Test
  void bombsAreRefusedBeforeTheyGrow() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("*a").append(i - 1).append("]\n");
    }
    FrontMatter read = read("---\n" + bomb + "---\n");
    assertEquals(20, read.fields().pairs().size());
    assertTrue(read.problems().stream().allMatch(problem -> problem.kind() == Kind.FORBIDDEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{a: ", "- ", "? ", "a: [", "\"", "'", "|", ">", "&a ", "*a ", "!a ", "{", "a: ",
            "- - ",
        "? - ", "[{", "a, ", "🔍: ", "%", "@", "\t", "\"\\", "#", ",", ":", "}", "]", "x: {",
            "a: b\n",
        "- a\n", "? a\n", "[a, ", "🔍, "
      })
  void repeatedPiecesEndInProblems(String piece) {
    for (int length : new int[] {100, 60_000, 70_000}) {
      FrontMatter read = read("---\na: " + piece.repeat(length / piece.length()) + "\n---\n");
      assertNotNull(read.fields());
    }
  }

  @Test
  void depthAndLengthAreLimited() {
    YamlProblem deep =
        read("---\na: " + "[".repeat(9) + "]".repeat(9) + "\n---\n").problems().getFirst();
    assertEquals("YAML is nested deeper than 8 levels", deep.message());
    YamlProblem lengthy = read("---\na: " + "x".repeat(66_000) + "\n---\n").problems().getFirst();
    assertEquals("YAML of 66,004 characters is over the limit of 65,536", lengthy.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"- a|a list", "word|a single value", "'\"q\"'|a single value"})
  void anythingButAMapIsNamed(String yaml, String kind) {
    FrontMatter read = read("---\n" + yaml + "\n---\n");
    assertEquals(
        "Front matter is " + kind + ", not a map of fields", read.problems().getFirst().message());
  }

  @Test
  void keysMustBeSingleValues() {
    FrontMatter read = read("---\n? [a, b]\n: c\nd: e\n---\n");
    assertEquals("A key must be a single value, not a list", read.problems().getFirst().message());
    assertEquals("e", scalar(read, "d").text());
  }

  @Test
  void everyPrefixOfTheSeedsIsRead() throws IOException {
    String seed = seed();
    FrontMatter whole = read(seed);
    assertEquals(9, whole.fields().pairs().size());
    for (int end = 0; end <= whole.bodyStart(); end++) {
      String prefix = seed.substring(0, end);
      assertSound(prefix, read(prefix));
      assertSound(prefix + "\n---\n", read(prefix + "\n---\n"));
    }
  }

  @Test
  void mutationsOnlyMakeProblems() throws IOException {
    String seed = seed().substring(0, read(seed()).bodyStart());
    String signs = "\"'[]{}:,#&*!|>%@`-?\\\n\r\t \0\u0085\u2028🔍~é<=0\uFEFF";
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(seed);
      for (int k = random.nextInt(8); k >= 0; k--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 1 -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
          case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
          default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
        }
        text.append('-');
      }
      String mutated = text + "\n---\n";
      try {
        assertSound(mutated, read(mutated));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("for: " + mutated, e);
      }
    }
  }

  private static void assertSound(String text, FrontMatter read) {
    read.problems().forEach(problem -> slice(text, problem.span()));
    assertSound(text, read.fields());
  }

  private static void assertSound(String text, YamlValue value) {
    slice(text, value.span());
    switch (value) {
      case Scalar _ -> {}
      case Sequence sequence -> sequence.items().forEach(item -> assertSound(text, item));
      case Mapping map -> map.pairs().forEach(pair -> assertSound(text, pair.value()));
    }
  }

  private static Scalar scalar(FrontMatter read, String key) {
    return assertInstanceOf(Scalar.class, read.fields().get(key).orElseThrow());
  }

  private static String slice(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static FrontMatter read(String text) {
    return FrontMatter.of(SourceText.of("x.md", text));
  }

  private static String seed() throws IOException {
    try (InputStream in = FrontMatterTest.class.getResourceAsStream("/seed/CROSS_DOCKER_001.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
