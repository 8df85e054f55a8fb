package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.EntryType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first words of a place, to stand for an entry in lists where it has no TL;DR. */
final class Lead {
  /** In UTF-16 units; lists have room for some two lines. */
  private static final int LONGEST = 240;

  private Lead() {}

  static Optional<String> of(Entry entry) {
    return entry.type().summaryFrom().stream()
        .map(place -> blocks(entry, place))
        .flatMap(blocks -> blocks.stream().flatMap(Lead::paragraphs).limit(1))
        .map(Lead::cut)
        .findFirst();
  }

  private static List<Block> blocks(Entry entry, String place) {
    return switch (place) {
      case EntryType.QUOTE ->
          entry.summary().map(summary -> summary.quote().blocks()).orElse(List.of());
      case EntryType.PREAMBLE -> entry.preamble();
      default -> entry.section(place).map(Section::blocks).orElse(List.of());
    };
  }

  private static Stream<String> paragraphs(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          Stream.of(Inline.plainText(paragraph.content()).strip().replaceAll("\\s+", " "))
              .filter(words -> !words.isEmpty());
      case Block.Quote quote -> quote.blocks().stream().flatMap(Lead::paragraphs);
      case Block.Code code -> code.text().lines().map(String::strip).filter(l -> !l.isEmpty());
      default -> Stream.of();
    };
  }

  /** Whole sentences as far as there is room, or else whole words. */
  private static String cut(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int sentence = words.lastIndexOf(". ", LONGEST);
    if (sentence > 0) {
      return words.substring(0, sentence + 1);
    }
    int word = words.lastIndexOf(' ', LONGEST);
    int end =
        word > 0
            ? word
            : Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return words.substring(0, end) + " …";
  }
}
