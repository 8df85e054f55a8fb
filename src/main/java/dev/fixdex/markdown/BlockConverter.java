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
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns flexmark's blocks into ours. */
final class BlockConverter {
  private final String text;
  private final InlineConverter inlines;

  BlockConverter(String text) {
    this.text = text;
    this.inlines = new InlineConverter();
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
      case BlockQuote quote -> blocks.add(new Block.Quote(blocks(quote), span));
      case ListBlock list -> blocks.add(list(list, span));
      case FencedCodeBlock code -> blocks.add(fenced(code, span));
      case IndentedCodeBlock code -> blocks.add(indented(code, span));
      case ThematicBreak _ -> blocks.add(new Block.Rule(span));
      case HtmlBlock html -> blocks.add(new Block.Html(html.getChars().toString(), span));
      case HtmlCommentBlock html -> blocks.add(new Block.Html(html.getChars().toString(), span));
      case TableBlock table -> blocks.add(new TableConverter(inlines).convert(table, span));
      default -> {} // link definitions are resolved where they are used
    }
  }

  private Block.ItemList list(ListBlock list, Span span) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        items.add(new Block.Item(task(item), blocks(item), trimmed(item)));
      }
    }
    boolean ordered = list instanceof OrderedList;
    int start = list instanceof OrderedList numbered ? numbered.getStartNumber() : 1;
    return new Block.ItemList(ordered, start, list.isTight(), items, span);
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
    Span infoSpan =
        info.isEmpty()
            ? Span.at(fence.getEndOffset())
            : new Span(info.getStartOffset(), info.getEndOffset());
    Located<String> located = new Located<>(info.unescape(), infoSpan);
    int indent = indentOf(fence.getStartOffset());
    List<Located<String>> lines = new ArrayList<>();
    for (BasedSequence line : code.getContentLines()) {
      lines.add(codeLine(line, indent));
    }
    return new Block.Code(located, lines, true, span);
  }

  /**
   * Spaces between the fence and what stands before it on its line: up to 3 are dropped per line.
   */
  private int indentOf(int fence) {
    int spaces = 0;
    while (fence - spaces > 0 && text.charAt(fence - spaces - 1) == ' ') {
      spaces++;
    }
    boolean lineStart = fence == spaces || "\n\r".indexOf(text.charAt(fence - spaces - 1)) >= 0;
    return lineStart && spaces <= 3 ? spaces : 0;
  }

  private Block.Code indented(IndentedCodeBlock code, Span span) {
    List<Located<String>> lines = new ArrayList<>();
    for (BasedSequence line : code.getContentLines()) {
      lines.add(codeLine(line, 0));
    }
    while (!lines.isEmpty() && lines.getLast().value().isBlank()) {
      lines.removeLast();
    }
    return new Block.Code(new Located<>("", Span.at(span.start())), lines, false, span);
  }

  private static Located<String> codeLine(BasedSequence line, int indent) {
    BasedSequence content = line.trimEOL();
    int dropped = 0;
    while (dropped < indent && dropped < content.length() && content.charAt(dropped) == ' ') {
      dropped++;
    }
    BasedSequence kept = content.subSequence(dropped);
    return new Located<>(kept.toString(), new Span(kept.getStartOffset(), kept.getEndOffset()));
  }

  private Span trimmed(Node node) {
    int end = node.getEndOffset();
    while (end > node.getStartOffset() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(node.getStartOffset(), end);
  }
}
