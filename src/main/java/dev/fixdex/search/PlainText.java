package dev.fixdex.search;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.List;
import java.util.stream.Stream;

/** The words of blocks as a reader sees them, a line for each paragraph, item and cell. */
final class PlainText {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** The prose of blocks; blocks of code are left out. */
  static String of(Stream<Block> blocks) {
    PlainText plain = new PlainText();
    blocks.forEach(plain::add);
    return plain.text.toString().strip();
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> line(heading.content());
      case Block.Paragraph paragraph -> line(paragraph.content());
      case Block.Quote quote -> quote.blocks().forEach(this::add);
      case Block.ItemList list -> list.items().forEach(item -> item.blocks().forEach(this::add));
      case Block.Table table -> {
        table.header().forEach(this::line);
        table.rows().forEach(row -> row.forEach(this::line));
      }
      case Block.Code _, Block.Rule _, Block.Html _ -> {}
    }
  }

  private void line(List<Inline> content) {
    text.append(Inline.plainText(content).strip()).append('\n');
  }
}
