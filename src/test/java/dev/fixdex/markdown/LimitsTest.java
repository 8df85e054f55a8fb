package dev.fixdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile bodies end, as blocks or as a refusal. The times only tell a hang from slowness. */
class LimitsTest {
  private static final MarkdownParser PARSER = MarkdownParser.forEntries();
  private static final Duration HANG = Duration.ofSeconds(60);
  private static final int STACK = 16 * 1024 * 1024;

  /** Pieces that parsers of Markdown are known to be slow on when they are repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a **a ",
        "a_ ",
        "_a ",
        "a]",
        "[a",
        "*a_ ",
        "a**b",
        "c* ",
        "[ a_",
        "[ (](",
        "![[]()",
        "[",
        "![",
        "]",
        "**x [a*b**c*](d)",
        "[a](<b",
        "[a](b",
        "</<!--",
        "<!--",
        "<?",
        "<![CDATA[",
        "<!A ",
        "<a ",
        "<",
        "&",
        "&amp",
        "\\",
        "`a ``b ",
        "e`",
        "http://a.b ",
        "www.a",
        "w.w.w.",
        "@",
        "a@",
        "~~a ",
        "|",
        "a|",
        "[a](((",
        "[a][b] ",
        "[a]: b ",
        "<http://a ",
        ":",
        "\"x' ",
        "(",
        "__a__b",
        "\ta",
        "\u00a0*",
        "# ",
        "- ",
        "> ",
        "1. ",
        "+ ",
        "\0",
        "😀*",
        "- [ ] ",
        "| - ",
        "_",
        "*",
        "`",
        "~",
        "    ",
        "\t",
        "=",
        "a\u0301",
        "\u2028",
        "__A__",
        "\\__A__ "
      })
  void repeatedPiecesEnd(String piece) {
    String row = piece.repeat(1 + 1_900 / piece.length());
    for (String between : List.of("\n", "\n\n", "\n\n- ", "\n> ", "\n\n```\n", "\n    ```\n")) {
      ends((row + between).repeat(20));
    }
    ends(piece.repeat(15_000 / piece.length()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void growingShapesEnd(String name, String text) {
    assertNotNull(name);
    ends(text);
  }

  static List<List<String>> namedShapes() {
    return List.of(
        List.of("definitions", lines(10_000, "[l%1$d]: /url%1$d")),
        List.of("definitions apart", lines(10_000, "[l%1$d]: /url%1$d\n")),
        List.of("definitions of two lines", lines(10_000, "[l%1$d\nx]: /url\n'title'")),
        List.of("one definition, many times", lines(10_000, "[a]: u")),
        List.of("a definition and its uses", "[a]: u\n\n" + "[a] ".repeat(20_000)),
        List.of("growing backticks", growing(800, "`")),
        List.of("growing fences", growing(800, "~")),
        List.of("lists by indentation", deeper(400, "* a")),
        List.of("quotes line by line", lines(300, "> > > > > > > > > > > > > > > > a")),
        List.of("numbered lists by indentation", deeper(200, "1. a")),
        List.of(
            "a wide table",
            "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b".repeat(5_000)),
        List.of("a long table", "|a|\n|-|\n" + "|b|\n".repeat(30_000)),
        List.of("a table of underlines", "|a|\n|-|\n" + "=\n".repeat(30_000)),
        List.of("underlines far below", "b\n".repeat(5_000) + "a|b\n-|-\n" + "=\n".repeat(5_000)),
        List.of("second lines of tables", "a\n" + "-|-\n".repeat(30_000)),
        List.of("headings", "# a\n".repeat(30_000)),
        List.of("underlines", "a\n=\n".repeat(30_000)),
        List.of("blank items", "-\n".repeat(50_000)),
        List.of("blank lines", "\n".repeat(300_000)),
        List.of("html", "<div>\n".repeat(30_000)),
        List.of("quotes of one level", "> a\n".repeat(80_000)),
        List.of("indented lines of a paragraph", "a\n" + " b\n".repeat(80_000)),
        List.of("code in a list, blank lines", "- ```\n" + "  b\n\n".repeat(60_000)),
        List.of("code in a list, tabs", "- ```\n" + "\tb\n".repeat(80_000)),
        List.of("emphasis over lines", "*a\n".repeat(30_000)));
  }

  static List<Arguments> shapes() {
    return namedShapes().stream().map(shape -> Arguments.of(shape.toArray())).toList();
  }

  /** Each begins with what a careless scanner takes for a fence, or for its end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "    ```\n",
        "a\n    ```\n",
        "> ```\n\n",
        "- ```\n\nx\n",
        "``` `\n",
        "~~~ ~\n~~~\n",
        "\t```\n",
        "```\n````\n",
        "1. ```\n\n\n",
        "<div>\n```\n</div>\n\n",
        "`` ```\n",
        "\\```\n",
        "> > ```\n> \n"
      })
  void aFenceThatIsNoneHidesNothing(String before) {
    ends(before + "_".repeat(1_600));
    ends(before + ("[ (](".repeat(380) + "\n\n").repeat(100));
    ends(before + lines(5_000, "[l%1$d]: /url"));
    ends(before + "> ".repeat(5_000) + "a");
  }

  @Test
  void nestedQuotesAreRefused() {
    String deep = "x\n" + "> ".repeat(33) + "a\n";
    Body.Refused refused = assertInstanceOf(Body.Refused.class, parse(deep));
    assertEquals("Quotes and lists are nested deeper than 32 levels", refused.reason());
    assertEquals(new Span(2, deep.length() - 1), refused.span());
    assertInstanceOf(Body.Parsed.class, parse("> ".repeat(32) + "a\n"));
  }

  @Test
  void longRowsAreRefusedWhereTheyStand() {
    String text = "first\n\nsecond " + "_".repeat(1_600) + " x\n";
    Body.Refused refused = assertInstanceOf(Body.Refused.class, parse(text));
    assertEquals("More than 200 equal signs stand in a row", refused.reason());
    assertEquals(7, refused.span().start());
  }

  /** A paragraph of many pieces, and code of many: each a hair above its limit, and below it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|'> a~'|24000",
        "- a~|'  b~'|24000",
        "a~|' b~'|6000",
        "> ```~|> a~|24000",
        "- ```~|'  a~~'|24000",
        "- ```~|'\ta~'|6000"
      })
  void linesOfManyPiecesAreRefused(String first, String line, int most) throws Exception {
    String start = first.replace('~', '\n');
    String more = line.replace('~', '\n').replace("\\t", "\t");
    assertInstanceOf(Body.Parsed.class, onDeepStack(start + more.repeat(most)));
    Body.Refused refused =
        assertInstanceOf(Body.Refused.class, onDeepStack(start + more.repeat(most + 1_000)));
    assertTrue(refused.reason().contains("lines"), refused::reason);
    assertTrue(refused.span().start() <= start.length(), refused::toString);
  }

  @Test
  void longCodeOfTheFirstLevelIsNoMatterOfPieces() {
    String json = "```json\n[\n" + "  1,\n".repeat(20_000) + "  1\n]\n```\n";
    assertInstanceOf(Body.Parsed.class, parse(json));
    assertInstanceOf(Body.Parsed.class, parse("a\n\n".repeat(60_000)));
    assertInstanceOf(Body.Parsed.class, parse(("> a\n".repeat(1_000) + "\nb\n\n").repeat(100)));
  }

  @Test
  void tooMuchForTheParserIsRefused() throws Exception {
    String text = ("[ (](".repeat(380) + "\n\n").repeat(100);
    Body.Refused refused = assertInstanceOf(Body.Refused.class, onDeepStack(text));
    assertEquals("The body has too many brackets, emphasis signs or long words", refused.reason());
  }

  @Test
  void longLinesAndBodiesAreRefused() {
    Body.Refused line = assertInstanceOf(Body.Refused.class, parse("a\n" + "b".repeat(16_385)));
    assertEquals("The line is longer than 16,384 characters", line.reason());
    assertEquals(Span.at(2), line.span());
    Body.Refused body = assertInstanceOf(Body.Refused.class, parse("b\n".repeat(25_000_000)));
    assertEquals("The body is longer than 524,288 characters", body.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
        "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *",
      })
  void longRulesAreRules(String rule) {
    Body.Parsed parsed = assertInstanceOf(Body.Parsed.class, parse(rule));
    assertInstanceOf(Block.Rule.class, parsed.blocks().getFirst());
  }

  @Test
  void ordinaryCodeIsNeverRefused() {
    String code =
        "*".repeat(100)
            + "\n"
            + "[a] ".repeat(3_000)
            + "\n"
            + "[x]: y\n".repeat(2_000)
            + " ".repeat(120)
            + "- indented\n"
            + "=".repeat(300)
            + "\n";
    Body.Parsed parsed = assertInstanceOf(Body.Parsed.class, parse("```text\n" + code + "```\n"));
    assertEquals(1, parsed.blocks().size());
  }

  @Test
  void mutatedExamplesNeverThrow() {
    List<SpecExample> examples = SpecExample.all();
    String signs = "*_[]()`~<>!&\\#-+|:\n\t \r\"'@.1w\0\u2028🔍";
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text =
          new StringBuilder(examples.get(random.nextInt(examples.size())).markdown());
      text.append(examples.get(random.nextInt(examples.size())).markdown());
      for (int k = random.nextInt(6); k >= 0; k--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
          default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
        }
      }
      String mutated = text.toString();
      try {
        html(parse(mutated));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("for: " + mutated, e);
      }
    }
  }

  private static void ends(String text) {
    assertTimeoutPreemptively(HANG, () -> html(onDeepStack(text)));
  }

  private static Body onDeepStack(String text) throws Exception {
    FutureTask<Body> task = new FutureTask<>(() -> parse(text));
    Thread thread = new Thread(null, task, "parse", STACK);
    thread.setDaemon(true);
    thread.start();
    return task.get();
  }

  private static Body parse(String text) {
    return PARSER.parse(text, new Span(0, text.length()));
  }

  private static String html(Body body) {
    return switch (body) {
      case Body.Parsed parsed -> HtmlWriter.html(parsed.blocks(), HtmlStyle.PLAIN);
      case Body.Refused refused -> refused.reason();
    };
  }

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.formatted(i))
        .collect(Collectors.joining("\n"));
  }

  private static String growing(int count, String sign) {
    return IntStream.range(1, count)
        .mapToObj(i -> "e" + sign.repeat(i % 190))
        .collect(Collectors.joining());
  }

  private static String deeper(int levels, String item) {
    return IntStream.range(0, levels)
        .mapToObj(i -> "  ".repeat(i) + item)
        .collect(Collectors.joining("\n"));
  }
}
