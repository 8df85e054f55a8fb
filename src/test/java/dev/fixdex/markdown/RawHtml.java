package dev.fixdex.markdown;

import java.util.ArrayList;
import java.util.List;

/** Writes a model as {@link HtmlWriter} does, but for raw HTML, which it lets through. */
final class RawHtml {
  private static final String BLOCK = "\uE002";

  private final List<String> pieces = new ArrayList<>();

  private RawHtml() {}

  static String of(List<Block> blocks) {
    RawHtml raw = new RawHtml();
    String html = HtmlWriter.html(raw.blocks(blocks), HtmlStyle.PLAIN);
    for (int i = 0; i < raw.pieces.size(); i++) {
      String block = "<p>" + mark(i) + BLOCK + "</p>";
      html = html.replace(block, mark(i)).replace(mark(i), raw.pieces.get(i));
    }
    return html;
  }

  private static String mark(int i) {
    return "\uE000" + i + "\uE001";
  }

  private String kept(String piece) {
    pieces.add(piece);
    return mark(pieces.size() - 1);
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Heading b -> new Block.Heading(b.level(), inlines(b.content()), b.span());
      case Block.Paragraph b -> new Block.Paragraph(inlines(b.content()), b.span());
      case Block.Quote b -> new Block.Quote(blocks(b.blocks()), b.span());
      case Block.ItemList b ->
          new Block.ItemList(b.ordered(), b.start(), b.tight(), items(b), b.span());
      case Block.Html b -> new Block.Html(kept(b.text().stripTrailing()) + BLOCK, b.span());
      case Block.Code _, Block.Rule _, Block.Table _ -> block;
    };
  }

  private List<Block.Item> items(Block.ItemList list) {
    return list.items().stream()
        .map(item -> new Block.Item(item.task(), blocks(item.blocks()), item.span()))
        .toList();
  }

  private List<Inline> inlines(List<Inline> inlines) {
    return inlines.stream().map(this::inline).toList();
  }

  private Inline inline(Inline inline) {
    return switch (inline) {
      case Inline.Html i -> new Inline.Text(kept(i.text()), i.span());
      case Inline.Emphasis i -> new Inline.Emphasis(inlines(i.content()), i.span());
      case Inline.Strong i -> new Inline.Strong(inlines(i.content()), i.span());
      case Inline.Link i ->
          new Inline.Link(i.destination(), i.title(), inlines(i.content()), i.span());
      default -> inline;
    };
  }
}
