package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.List;
import java.util.stream.Stream;

/** All blocks and inlines of an entry, outer before inner, in order. */
final class InlineWalk {
  private InlineWalk() {}

  static Stream<Inline> of(Entry entry) {
    return blocks(entry).flatMap(InlineWalk::own).flatMap(InlineWalk::deep);
  }

  static Stream<Block> blocks(Entry entry) {
    Stream<Block> top =
        Stream.of(
                entry.headings().stream(),
                entry.summary().stream().map(summary -> summary.quote()),
                entry.preamble().stream(),
                entry.sections().stream().flatMap(InlineWalk::inSection),
                entry.footer().stream())
            .flatMap(blocks -> blocks);
    return top.flatMap(InlineWalk::deepBlocks);
  }

  private static Stream<Block> inSection(Section section) {
    return Stream.of(
            Stream.<Block>of(section.heading()),
            section.blocks().stream(),
            section.parts().stream().flatMap(InlineWalk::inSection))
        .flatMap(blocks -> blocks);
  }

  private static Stream<Block> deepBlocks(Block block) {
    Stream<Block> inner =
        switch (block) {
          case Block.Quote quote -> quote.blocks().stream();
          case Block.ItemList list -> list.items().stream().flatMap(item -> item.blocks().stream());
          default -> Stream.of();
        };
    return Stream.concat(Stream.of(block), inner.flatMap(InlineWalk::deepBlocks));
  }

  private static Stream<Inline> own(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.content().stream();
      case Block.Paragraph paragraph -> paragraph.content().stream();
      case Block.Table table ->
          Stream.concat(Stream.of(table.header()), table.rows().stream())
              .flatMap(List::stream)
              .flatMap(List::stream);
      default -> Stream.of();
    };
  }

  private static Stream<Inline> deep(Inline inline) {
    List<Inline> inner =
        switch (inline) {
          case Inline.Emphasis emphasis -> emphasis.content();
          case Inline.Strong strong -> strong.content();
          case Inline.Struck struck -> struck.content();
          case Inline.Link link -> link.content();
          case Inline.Image image -> image.content();
          default -> List.of();
        };
    return Stream.concat(Stream.of(inline), inner.stream().flatMap(InlineWalk::deep));
  }
}
