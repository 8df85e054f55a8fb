package dev.fixdex.page;

import dev.fixdex.entry.Label;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells paragraphs of labels from other text. */
final class Pieces {
  /** What a line of its own begins with under a label. */
  private static final String LINE_SIGNS = "✓✔✗✘✖•·→⇒☐☑✅❌⚠-*";

  private Pieces() {}

  static List<Piece> of(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    for (Block block : blocks) {
      pieces.add(
          switch (block) {
            case Block.Paragraph paragraph -> of(paragraph);
            case Block.ItemList list when isSigned(list) -> new Piece.Signed(list.items());
            default -> new Piece.Plain(block);
          });
    }
    return withChoices(pieces);
  }

  /** Labels that name systems, each with blocks of code right below, are one step. */
  private static List<Piece> withChoices(List<Piece> pieces) {
    List<Piece> grouped = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      List<Piece.Variant> variants = new ArrayList<>();
      int end = at;
      Optional<Piece.Variant> next = variant(pieces, end);
      while (next.isPresent()) {
        variants.add(next.get());
        end += 1 + next.get().pieces().size();
        next = variant(pieces, end);
      }
      if (variants.size() > 1) {
        grouped.add(new Piece.Choice(variants));
        at = end;
      } else {
        grouped.add(pieces.get(at++));
      }
    }
    return grouped;
  }

  private static Optional<Piece.Variant> variant(List<Piece> pieces, int at) {
    boolean isName =
        at < pieces.size()
            && pieces.get(at) instanceof Piece.Labels labels
            && labels.labels().size() == 1
            && labels.labels().getFirst().lines().isEmpty();
    if (!isName) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < pieces.size()
        && pieces.get(end) instanceof Piece.Plain(Block block)
        && block instanceof Block.Code) {
      end++;
    }
    String name = ((Piece.Labels) pieces.get(at)).labels().getFirst().name();
    List<Piece> code = pieces.subList(at + 1, end);
    return code.isEmpty()
        ? Optional.empty()
        : Variants.key(name).map(key -> new Piece.Variant(name, key, code));
  }

  private static Piece of(Block.Paragraph paragraph) {
    if (!(paragraph.content().getFirst() instanceof Inline.Strong)) {
      return new Piece.Plain(paragraph);
    }
    List<Label> labels = Label.in(List.of(paragraph));
    boolean labelled =
        !labels.isEmpty()
            && labels.getFirst().span().start() == paragraph.content().getFirst().span().start();
    if (!labelled) {
      return new Piece.Plain(paragraph);
    }
    return new Piece.Labels(
        labels.stream().map(l -> new Piece.Labelled(l.name().value(), lines(l.value()))).toList());
  }

  private static List<List<Inline>> lines(List<Inline> value) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      Inline piece = value.get(i);
      boolean hard = piece instanceof Inline.HardBreak;
      boolean soft =
          piece instanceof Inline.SoftBreak && i + 1 < value.size() && isSigned(value.get(i + 1));
      if (hard || soft) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(piece);
      }
    }
    lines.add(line);
    return lines.stream().filter(l -> !l.isEmpty()).toList();
  }

  private static boolean isSigned(Block.ItemList list) {
    return !list.ordered()
        && list.items().stream()
            .allMatch(item ->
                item.task() == Block.Task.NONE
                    && !item.blocks().isEmpty()
                    && item.blocks().getFirst() instanceof Block.Paragraph paragraph
                    && isSigned(paragraph.content().getFirst()));
  }

  private static boolean isSigned(Inline piece) {
    return piece instanceof Inline.Text text
        && !text.text().isBlank()
        && LINE_SIGNS.indexOf(text.text().stripLeading().codePointAt(0)) >= 0;
  }
}
