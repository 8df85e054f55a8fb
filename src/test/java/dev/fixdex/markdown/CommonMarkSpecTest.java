package dev.fixdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fixdex.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** CommonMark's own examples through our model and our HTML. */
class CommonMarkSpecTest {
  private static final MarkdownParser PARSER = MarkdownParser.commonMark();

  @Test
  void examplesReadAsTheSpecificationSaysButForTheListedOnes() throws IOException {
    List<SpecExample> examples = SpecExample.all();
    assertEquals(652, examples.size());
    Map<Integer, String> exceptions = exceptions();
    StringBuilder wrong = new StringBuilder();
    int passed = 0;
    int raw = 0;
    for (SpecExample example : examples) {
      Body.Parsed parsed = parse(example.markdown());
      String html = HtmlWriter.html(parsed.blocks(), HtmlStyle.PLAIN);
      boolean same = html.equals(example.html());
      passed += same ? 1 : 0;
      if (!same) { // raw HTML is shown as text by design; all around it must be right
        html = RawHtml.of(parsed.blocks());
        same = html.equals(example.html());
        raw += same ? 1 : 0;
      }
      if (same == exceptions.containsKey(example.number())) {
        wrong.append(same ? "passes now, though listed: " : "differs: ").append(example);
        wrong.append("\n--- markdown\n").append(example.markdown());
        wrong.append("--- expected\n").append(example.html());
        wrong.append("--- actual\n").append(html);
      }
    }
    System.out.printf(
        "CommonMark 0.31.2: %d of %d examples pass, %d more but for raw HTML shown as text,"
            + " %d are listed exceptions%n",
        passed, examples.size(), raw, exceptions.size());
    assertEquals("", wrong.toString());
  }

  private static Body.Parsed parse(String markdown) {
    return assertInstanceOf(
        Body.Parsed.class, PARSER.parse(markdown, new Span(0, markdown.length())));
  }

  private static Map<Integer, String> exceptions() throws IOException {
    Map<Integer, String> exceptions = new TreeMap<>();
    try (InputStream in =
        CommonMarkSpecTest.class.getResourceAsStream("/commonmark/exceptions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(": ", 2))
          .forEach(parts -> {
            for (String number : parts[0].split(" ")) {
              exceptions.put(Integer.valueOf(number), parts[1]);
            }
          });
    }
    return exceptions;
  }
}
