package dev.fixdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.Span;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown files beside the HTML they become: what entries may use beyond CommonMark. */
class HtmlCasesTest {
  private static final MarkdownParser PARSER = MarkdownParser.forEntries();

  @ParameterizedTest
  @MethodSource("names")
  void becomesItsHtml(String name) throws IOException {
    String markdown = Files.readString(folder().resolve(name + ".md"));
    assertEquals(Files.readString(folder().resolve(name + ".html")), html(markdown));
  }

  @ParameterizedTest
  @MethodSource("names")
  void lineEndsMakeNoDifference(String name) throws IOException {
    String markdown = Files.readString(folder().resolve(name + ".md"));
    String html = html(markdown);
    assertEquals(html, html(markdown.replace("\n", "\r\n")), "CR LF");
  }

  @Test
  void everyCaseHasBothHalves() throws IOException {
    List<String> halves =
        files().map(file -> file.replaceFirst("\\.(md|html)$", "")).sorted().toList();
    assertTrue(halves.size() >= 10, halves::toString);
    assertEquals(halves, names().flatMap(name -> Stream.of(name, name)).toList());
  }

  static Stream<String> names() throws IOException {
    return files().filter(f -> f.endsWith(".md")).map(f -> f.substring(0, f.length() - 3)).sorted();
  }

  private static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(HtmlCasesTest.class.getResource("/markdown")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String html(String markdown) {
    Body.Parsed parsed =
        assertInstanceOf(Body.Parsed.class, PARSER.parse(markdown, new Span(0, markdown.length())));
    return HtmlWriter.html(parsed.blocks(), HtmlStyle.PLAIN);
  }
}
