package dev.fixdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part of a body knows its place in the whole file. */
class SpanTest {
  private static final MarkdownParser PARSER = MarkdownParser.forEntries();
  private static final String BEFORE = "---\nkb_id: X\n---\n🔍\n";

  static List<SpecExample> examples() {
    return SpecExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void liesWithinItsParentsAndAfterItsNeighbours(SpecExample example) {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String text = BEFORE + example.markdown().replace("\n", lineEnd);
      Span body = new Span(BEFORE.length(), text.length());
      new Checker(text).blocks(parse(text, body), body);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void lineEndsMakeNoDifference(SpecExample example) {
    String html = html(example.markdown());
    assertEquals(html, html(example.markdown().replace("\n", "\r\n")), "CR LF");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyPrefixIsRead(SpecExample example) {
    String markdown = example.markdown();
    for (int end = 0; end <= markdown.length(); end++) {
      String prefix = markdown.substring(0, end);
      new Checker(prefix).blocks(parse(prefix, new Span(0, end)), new Span(0, end));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void slicesAreWhatTheyName(String lineEnd) {
    String text =
        (BEFORE
                + """
                # Title 🔍 *em* __NAME__ &amp; `co``de`

                > quote [link `x`](https://example.com "t") end

                1. item

                   ```bash title
                   docker run __IMAGE__
                     🖍️ two
                   ```
                - [x] task **strong** ~~gone~~
                  more

                | a | `b` |
                |---|-----|
                | c | d |
                """)
            .replace("\n", lineEnd);
    List<String> slices = new ArrayList<>();
    Checker checker = new Checker(text);
    Span body = new Span(BEFORE.replace("\n", lineEnd).length(), text.length());
    checker.slices = slices;
    checker.blocks(parse(text, body), body);
    List<String> expected =
        List.of(
            "# Title 🔍 *em* __NAME__ &amp; `co``de`",
            "*em*",
            "__NAME__",
            "> quote [link `x`](https://example.com \"t\") end",
            "[link `x`](https://example.com \"t\")",
            "`x`",
            "bash title",
            "docker run __IMAGE__",
            "  🖍️ two",
            "task **strong** ~~gone~~" + lineEnd + "  more",
            "**strong**",
            "~~gone~~",
            "`b`",
            "c",
            "d");
    for (String slice : expected) {
      assertTrue(slices.contains(slice), () -> slice + " is not among " + slices);
    }
  }

  @Test
  void codeKeepsItsLinesAndTheirPlaces() {
    String text = "> - ```sh\n>   a\n>\n>     b\n>   ```\n";
    Block.Quote quote = assertInstanceOf(Block.Quote.class, parse(text, whole(text)).getFirst());
    Block.ItemList list = assertInstanceOf(Block.ItemList.class, quote.blocks().getFirst());
    Block.Code code =
        assertInstanceOf(Block.Code.class, list.items().getFirst().blocks().getFirst());
    assertEquals("sh", code.language());
    assertEquals("a\n\n  b", code.text());
    assertEquals(new Span(14, 15), code.lines().getFirst().span());
    assertEquals(new Span(22, 25), code.lines().getLast().span());
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static List<Block> parse(String text, Span body) {
    return assertInstanceOf(Body.Parsed.class, PARSER.parse(text, body)).blocks();
  }

  private static String html(String markdown) {
    return HtmlWriter.html(parse(markdown, whole(markdown)), HtmlStyle.PLAIN);
  }

  /** Walks a model; a failure names the piece that is out of place. */
  private static final class Checker {
    private final String text;
    private List<String> slices = new ArrayList<>();

    Checker(String text) {
      this.text = text;
    }

    void blocks(List<? extends Block> blocks, Span parent) {
      Span last = Span.at(parent.start());
      for (Block block : blocks) {
        check(block, block.span(), parent, last);
        last = block.span();
        switch (block) {
          case Block.Heading b -> inlines(b.content(), b.span());
          case Block.Paragraph b -> inlines(b.content(), b.span());
          case Block.Quote b -> blocks(b.blocks(), b.span());
          case Block.ItemList b -> items(b);
          case Block.Code b -> code(b);
          case Block.Table b -> {
            b.header().forEach(cell -> inlines(cell, b.span()));
            b.rows().forEach(row -> row.forEach(cell -> inlines(cell, b.span())));
          }
          case Block.Rule _, Block.Html _ -> {}
        }
      }
    }

    private void items(Block.ItemList list) {
      Span last = Span.at(list.span().start());
      for (Block.Item item : list.items()) {
        check(item, item.span(), list.span(), last);
        last = item.span();
        blocks(item.blocks(), item.span());
      }
    }

    private void code(Block.Code code) {
      check(code, code.info().span(), code.span(), Span.at(code.span().start()));
      Span last = Span.at(code.span().start());
      for (Located<String> line : code.lines()) {
        check(line, line.span(), code.span(), last);
        last = line.span();
        String slice = text.substring(line.span().start(), line.span().end());
        String shown = line.value();
        // A tab that indents may count as code in part: then spaces stand for the rest of it.
        assertTrue(slice.endsWith(shown.stripLeading()), () -> slice + " for " + shown);
      }
    }

    private void inlines(List<Inline> inlines, Span parent) {
      Span last = Span.at(parent.start());
      for (Inline inline : inlines) {
        check(inline, inline.span(), parent, last);
        last = inline.span();
        switch (inline) {
          case Inline.Emphasis i -> inlines(i.content(), i.span());
          case Inline.Strong i -> inlines(i.content(), i.span());
          case Inline.Struck i -> inlines(i.content(), i.span());
          case Inline.Link i -> inlines(i.content(), i.span());
          case Inline.Image i -> inlines(i.content(), i.span());
          case Inline.Text i -> {
            String slice = text.substring(i.span().start(), i.span().end());
            boolean plain =
                slice.indexOf('&') < 0 && slice.indexOf('\\') < 0 && !slice.contains("\0");
            assertTrue(!plain || slice.equals(i.text()), () -> "[" + slice + "] for " + i);
          }
          case Inline.Code _,
              Inline.PlaceholderName _,
              Inline.Html _,
              Inline.HardBreak _,
              Inline.SoftBreak _ -> {}
        }
      }
    }

    private void check(Object piece, Span span, Span parent, Span before) {
      assertTrue(parent.contains(span), () -> piece + " is not within " + parent);
      assertTrue(before.end() <= span.start(), () -> piece + " begins before " + before + " ends");
      assertTrue(span.end() <= text.length());
      slices.add(text.substring(span.start(), span.end()));
    }
  }
}
