package dev.fixdex.page;

import dev.fixdex.entry.Label;
import dev.fixdex.entry.Summary;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a summary says besides the labels that a page has a place for: nothing of it is lost. */
final class SummaryRest {
  private static final Set<String> PLACED = Set.of(Label.TLDR, Label.FIX_TIME, Label.PLATFORM);

  private SummaryRest() {}

  static List<Block> of(Summary summary) {
    List<Block> rest = new ArrayList<>();
    for (Block block : summary.quote().blocks()) {
      List<Label> labels =
          summary.labels().stream().filter(l -> block.span().contains(l.span())).toList();
      if (labels.isEmpty()) {
        rest.add(block);
      } else if (block instanceof Block.Paragraph paragraph) {
        before(paragraph, labels.getFirst()).ifPresent(rest::add);
      }
    }
    for (Label label : summary.labels()) {
      if (PLACED.stream().noneMatch(label::isCalled)) {
        rest.add(asParagraph(label));
        rest.addAll(label.blocks());
      }
    }
    return rest;
  }

  private static Optional<Block> before(Block.Paragraph paragraph, Label first) {
    List<Inline> words =
        paragraph.content().stream()
            .filter(piece -> piece.span().end() <= first.span().start())
            .toList();
    return Inline.plainText(words).isBlank()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(words, paragraph.span()));
  }

  private static Block asParagraph(Label label) {
    Span span = label.name().span();
    List<Inline> content = new ArrayList<>();
    content.add(
        new Inline.Strong(List.of(new Inline.Text(label.name().value() + ":", span)), span));
    content.add(new Inline.Text(" ", span));
    content.addAll(label.value());
    return new Block.Paragraph(content, label.span());
  }
}
