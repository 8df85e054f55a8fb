package dev.fixdex.page;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryLink;
import dev.fixdex.entry.Section;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what an entry links to: links as its author wrote them, and entries named in its text. */
final class Links {
  private final Set<String> destinations = new TreeSet<>();

  private Links() {}

  /** The destinations of all links, as written, and the ids that are named. */
  static Set<String> of(Entry entry) {
    Links links = new Links();
    entry.summary().ifPresent(summary -> links.blocks(List.of(summary.quote())));
    links.blocks(entry.preamble());
    entry.sections().forEach(links::section);
    links.blocks(entry.footer());
    return links.destinations;
  }

  /** The id of the entry that a destination names, by its file, its page or by itself. */
  static Optional<String> entryId(String destination) {
    return EntryLink.of(destination).map(EntryLink::id);
  }

  private void section(Section section) {
    inlines(section.heading().content());
    blocks(section.blocks());
    section.parts().forEach(this::section);
  }

  private void blocks(List<? extends Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> inlines(heading.content());
        case Block.Paragraph paragraph -> inlines(paragraph.content());
        case Block.Quote quote -> blocks(quote.blocks());
        case Block.ItemList list -> list.items().forEach(item -> blocks(item.blocks()));
        case Block.Table table -> {
          table.header().forEach(this::inlines);
          table.rows().forEach(row -> row.forEach(this::inlines));
        }
        case Block.Code _, Block.Rule _, Block.Html _ -> {}
      }
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Link link -> {
          destinations.add(link.destination());
          inlines(link.content());
        }
        case Inline.Text text ->
            Mentions.in(text.text()).forEach(mention -> destinations.add(mention.id()));
        case Inline.Emphasis emphasis -> inlines(emphasis.content());
        case Inline.Strong strong -> inlines(strong.content());
        case Inline.Struck struck -> inlines(struck.content());
        default -> {}
      }
    }
  }
}
