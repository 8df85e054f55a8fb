package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the items of a symptom list, and what each of them quotes. */
final class SymptomReader {
  private SymptomReader() {}

  /** Items of all lists of the section that are not part of a label's value. */
  static List<Symptom> symptoms(Section section) {
    List<Block> ofLabels = section.labels().stream().flatMap(l -> l.blocks().stream()).toList();
    return section
        .allBlocks()
        .filter(block -> !ofLabels.contains(block))
        .flatMap(
            block -> block instanceof Block.ItemList list ? list.items().stream() : Stream.empty())
        .map(SymptomReader::symptom)
        .toList();
  }

  private static Symptom symptom(Block.Item item) {
    List<ErrorText> errorTexts = new ArrayList<>();
    String text = read(item.blocks().stream(), errorTexts);
    return new Symptom(item, text, errorTexts);
  }

  private static String read(Stream<Block> blocks, List<ErrorText> errorTexts) {
    return blocks
        .map(block -> read(block, errorTexts))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Adds what a block quotes; its words outside of blocks of code. */
  private static String read(Block block, List<ErrorText> errorTexts) {
    return switch (block) {
      case Block.Paragraph paragraph -> {
        inlineCode(paragraph.content(), errorTexts);
        yield Inline.plainText(paragraph.content()).strip();
      }
      case Block.Code code -> {
        if (!code.text().isBlank()) {
          errorTexts.add(new ErrorText(code.text(), code.span()));
        }
        yield "";
      }
      case Block.ItemList list ->
          read(list.items().stream().flatMap(item -> item.blocks().stream()), errorTexts);
      case Block.Quote quote -> read(quote.blocks().stream(), errorTexts);
      default -> "";
    };
  }

  private static void inlineCode(List<Inline> inlines, List<ErrorText> errorTexts) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Code code -> {
          if (!code.text().isBlank()) {
            errorTexts.add(new ErrorText(code.text(), code.span()));
          }
        }
        case Inline.Emphasis emphasis -> inlineCode(emphasis.content(), errorTexts);
        case Inline.Strong strong -> inlineCode(strong.content(), errorTexts);
        case Inline.Struck struck -> inlineCode(struck.content(), errorTexts);
        case Inline.Link link -> inlineCode(link.content(), errorTexts);
        case Inline.Image image -> inlineCode(image.content(), errorTexts);
        case Inline.Text _,
            Inline.PlaceholderName _,
            Inline.Html _,
            Inline.HardBreak _,
            Inline.SoftBreak _ -> {}
      }
    }
  }
}
