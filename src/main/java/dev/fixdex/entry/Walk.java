package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Visits all of a body, whatever it is nested in, in the order of the file. */
public final class Walk {
  private Walk() {}

  /** Every block of an entry; what holds others comes before them. */
  public static void blocks(Entry entry, Consumer<Block> visitor) {
    entry.headings().forEach(visitor);
    blocks(entry.preamble(), visitor);
    entry.summary().ifPresent(summary -> blocks(List.of(summary.quote()), visitor));
    entry.sections().forEach(section -> blocks(section, visitor));
    blocks(entry.footer(), visitor);
  }

  /** Every block of a section and its parts, their headings included. */
  public static void blocks(Section section, Consumer<Block> visitor) {
    visitor.accept(section.heading());
    blocks(section.blocks(), visitor);
    section.parts().forEach(part -> blocks(part, visitor));
  }

  /** Every block of some blocks. */
  public static void blocks(List<Block> blocks, Consumer<Block> visitor) {
    for (Block block : blocks) {
      visitor.accept(block);
      switch (block) {
        case Block.Quote quote -> blocks(quote.blocks(), visitor);
        case Block.ItemList list -> list.items().forEach(item -> blocks(item.blocks(), visitor));
        default -> {}
      }
    }
  }

  /** Every link of an entry, in the order of the file. */
  public static List<Inline.Link> links(Entry entry) {
    return all(entry, Inline.Link.class);
  }

  /** Every image of an entry, in the order of the file. */
  public static List<Inline.Image> images(Entry entry) {
    return all(entry, Inline.Image.class);
  }

  private static <T extends Inline> List<T> all(Entry entry, Class<T> kind) {
    List<T> all = new ArrayList<>();
    inlines(
        entry,
        inline -> {
          if (kind.isInstance(inline)) {
            all.add(kind.cast(inline));
          }
        });
    return all;
  }

  /** Every piece of text of an entry; what holds others comes before them. */
  public static void inlines(Entry entry, Consumer<Inline> visitor) {
    blocks(entry, block -> inlinesOf(block, visitor));
  }

  private static void inlinesOf(Block block, Consumer<Inline> visitor) {
    switch (block) {
      case Block.Heading heading -> inlines(heading.content(), visitor);
      case Block.Paragraph paragraph -> inlines(paragraph.content(), visitor);
      case Block.Table table -> {
        table.header().forEach(cell -> inlines(cell, visitor));
        table.rows().forEach(row -> row.forEach(cell -> inlines(cell, visitor)));
      }
      default -> {}
    }
  }

  private static void inlines(List<Inline> inlines, Consumer<Inline> visitor) {
    for (Inline inline : inlines) {
      visitor.accept(inline);
      switch (inline) {
        case Inline.Emphasis emphasis -> inlines(emphasis.content(), visitor);
        case Inline.Strong strong -> inlines(strong.content(), visitor);
        case Inline.Struck struck -> inlines(struck.content(), visitor);
        case Inline.Link link -> inlines(link.content(), visitor);
        case Inline.Image image -> inlines(image.content(), visitor);
        default -> {}
      }
    }
  }
}
