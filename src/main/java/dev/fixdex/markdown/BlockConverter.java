package dev.fixdex.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns flexmark's blocks into ours. */
final class BlockConverter {
  private final String text;
  private final RawText raw;
  private final InlineConverter inlines;

  BlockConverter(String text, Optional<BareLinks> bareLinks) {
    this.text = text;
    this.raw = new RawText(text);
    this.inlines = new InlineConverter(raw, bareLinks);
  }

  List<Block> convert(Document document) {
    inlines.resolveLinksIn(document);
    return blocks(document);
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      add(node, blocks);
    }
    return blocks;
  }

  private void add(Node node, List<Block> blocks) {
    Span span = trimmed(node);
    switch (node) {
      case Heading heading ->
          blocks.add(new Block.Heading(heading.getLevel(), inlines.of(heading), span));
      case Paragraph paragraph -> {
        List<Inline> content = inlines.of(paragraph);
        if (!content.isEmpty()) { // one that held nothing but link definitions is empty
          blocks.add(new Block.Paragraph(content, span));
        }
      }
      case BlockQuote quote -> {
        List<Block> inner = blocks(quote);
        blocks.add(new Block.Quote(inner, covering(span, inner, Block::span)));
      }
      case ListBlock list -> blocks.add(list(list, span));
      case FencedCodeBlock code -> blocks.add(fenced(code, span));
      case IndentedCodeBlock code -> blocks.add(indented(code, span));
      case ThematicBreak _ -> blocks.add(new Block.Rule(span));
      case HtmlBlock html -> blocks.add(new Block.Html(textOf(html), span));
      case HtmlCommentBlock html -> blocks.add(new Block.Html(textOf(html), span));
      case ParsedTable table -> blocks.add(new TableConverter(inlines).convert(table, span));
      default -> {} // link definitions are resolved where they are used
    }
  }

  private Block.ItemList list(ListBlock list, Span span) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        List<Block> inner = blocks(item);
        items.add(new Block.Item(task(item), inner, covering(trimmed(item), inner, Block::span)));
      }
    }
    boolean ordered = list instanceof OrderedList;
    int start = list instanceof OrderedList numbered ? numbered.getStartNumber() : 1;
    return new Block.ItemList(
        ordered, start, list.isTight(), items, covering(span, items, Block.Item::span));
  }

  private static Block.Task task(ListItem item) {
    if (item instanceof TaskListItem task) {
      return task.isItemDoneMarker() ? Block.Task.DONE : Block.Task.OPEN;
    }
    return Block.Task.NONE;
  }

  private Block.Code fenced(FencedCodeBlock code, Span span) {
    BasedSequence info = code.getInfo();
    BasedSequence fence = code.getOpeningFence();
    Span infoSpan = info.isEmpty() ? Span.at(fence.getEndOffset()) : RawText.span(info);
    Located<String> located = new Located<>(raw.unescaped(info), infoSpan);
    List<Located<String>> lines = lines(code);
    return new Block.Code(located, lines, true, covering(span, lines, Located::span));
  }

  /** The lines of a block without the marks of what holds it. */
  private static String textOf(com.vladsch.flexmark.util.ast.Block block) {
    StringBuilder lines = new StringBuilder();
    block.getContentLines().forEach(line -> lines.append(line.trimEOL()).append('\n'));
    return lines.isEmpty() ? block.getChars().toString() : lines.toString().stripTrailing();
  }

  private Block.Code indented(IndentedCodeBlock code, Span span) {
    List<Located<String>> lines = lines(code);
    while (!lines.isEmpty() && lines.getLast().value().isBlank()) {
      lines.removeLast();
    }
    Located<String> none = new Located<>("", Span.at(span.start()));
    return new Block.Code(none, lines, false, covering(span, lines, Located::span));
  }

  private List<Located<String>> lines(com.vladsch.flexmark.util.ast.Block code) {
    List<Located<String>> lines = new ArrayList<>();
    for (BasedSequence line : code.getContentLines()) {
      BasedSequence content = line.trimEOL();
      Span span = RawText.span(content);
      lines.add(new Located<>(raw.of(content), span));
    }
    return lines;
  }

  /** A span that holds its last part too, which may end in blanks. */
  private static <T> Span covering(Span span, List<T> parts, Function<T, Span> place) {
    return parts.isEmpty() ? span : span.union(place.apply(parts.getLast()));
  }

  private Span trimmed(Node node) {
    int end = node.getEndOffset();
    while (end > node.getStartOffset() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(node.getStartOffset(), end);
  }
}
