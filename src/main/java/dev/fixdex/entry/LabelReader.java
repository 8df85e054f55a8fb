package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds labels. One begins a line of a paragraph, or follows a {@code |}: strong text, a colon
 * inside or after it, and then its value.
 */
final class LabelReader {
  private LabelReader() {}

  /** The labels of blocks and all that is in them, in order. */
  static List<Label> labels(List<Block> blocks) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Paragraph paragraph -> {
          List<Label> own = labelsOf(paragraph.content());
          List<Block> rest = blocks.subList(i + 1, blocks.size());
          labels.addAll(own.isEmpty() ? own : withRunOn(own, rest));
        }
        case Block.Quote quote -> labels.addAll(labels(quote.blocks()));
        case Block.ItemList list ->
            list.items().forEach(item -> labels.addAll(labels(item.blocks())));
        default -> {}
      }
    }
    return labels;
  }

  /** A last label with no value of its own takes the list or code that follows. */
  private static List<Label> withRunOn(List<Label> labels, List<Block> rest) {
    Label last = labels.getLast();
    boolean runsOn =
        last.isEmpty()
            && !rest.isEmpty()
            && (rest.getFirst() instanceof Block.ItemList || rest.getFirst() instanceof Block.Code);
    if (!runsOn) {
      return labels;
    }
    List<Label> all = new ArrayList<>(labels);
    all.set(
        all.size() - 1,
        new Label(last.name(), last.value(), List.of(rest.getFirst()), last.span()));
    return all;
  }

  private static List<Label> labelsOf(List<Inline> content) {
    List<Label> labels = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= content.size(); i++) {
      boolean end = i == content.size();
      if (!end && nameAt(content, i).isEmpty()) {
        continue;
      }
      if (from >= 0) {
        labels.add(label(content, from, i));
      }
      from = i;
    }
    return labels;
  }

  private static Label label(List<Inline> content, int from, int to) {
    Located<String> name = nameAt(content, from).orElseThrow();
    List<Inline> value = trimmed(content.subList(from + 1, to));
    Span span = value.isEmpty() ? name.span() : name.span().union(value.getLast().span());
    return new Label(name, value, List.of(), span);
  }

  private static Optional<Located<String>> nameAt(List<Inline> content, int i) {
    if (!(content.get(i) instanceof Inline.Strong strong) || !beginsLine(content, i)) {
      return Optional.empty();
    }
    String text = Inline.plainText(strong.content()).strip();
    boolean colonInside = text.endsWith(":");
    boolean colonAfter =
        i + 1 < content.size()
            && content.get(i + 1) instanceof Inline.Text next
            && next.text().stripLeading().startsWith(":");
    if (!colonInside && !colonAfter) {
      return Optional.empty();
    }
    String name = colonInside ? text.substring(0, text.length() - 1).strip() : text;
    return name.isEmpty() ? Optional.empty() : Optional.of(new Located<>(name, strong.span()));
  }

  private static boolean beginsLine(List<Inline> content, int i) {
    if (i == 0) {
      return true;
    }
    return switch (content.get(i - 1)) {
      case Inline.SoftBreak _, Inline.HardBreak _ -> true;
      case Inline.Text before -> {
        String text = before.text().stripTrailing();
        yield endsInSeparator(text) || (text.isEmpty() && i == 1);
      }
      default -> false;
    };
  }

  /** The value without the colon before it and the separator or line end after it. */
  private static List<Inline> trimmed(List<Inline> value) {
    List<Inline> kept = new ArrayList<>(value);
    if (!kept.isEmpty() && kept.getFirst() instanceof Inline.Text first) {
      String text = first.text().stripLeading();
      text = text.startsWith(":") ? text.substring(1).stripLeading() : text;
      replace(kept, 0, first, text, first.span().end() - text.length());
    }
    while (!kept.isEmpty() && isBreak(kept.getFirst())) {
      kept.removeFirst();
    }
    trimBreaks(kept);
    if (!kept.isEmpty() && kept.getLast() instanceof Inline.Text last) {
      String text = last.text().stripTrailing();
      text = endsInSeparator(text) ? text.substring(0, text.length() - 1).stripTrailing() : text;
      replace(kept, kept.size() - 1, last, text, last.span().start());
    }
    trimBreaks(kept);
    return kept;
  }

  private static void trimBreaks(List<Inline> kept) {
    while (!kept.isEmpty() && isBreak(kept.getLast())) {
      kept.removeLast();
    }
  }

  private static boolean endsInSeparator(String text) {
    return text.endsWith("|") || text.endsWith("·");
  }

  private static void replace(List<Inline> kept, int at, Inline.Text old, String text, int start) {
    if (text.isEmpty()) {
      kept.remove(at);
    } else if (!text.equals(old.text())) {
      int from = Math.clamp(start, old.span().start(), old.span().end());
      Span span = new Span(from, Math.min(old.span().end(), from + text.length()));
      kept.set(at, new Inline.Text(text, span));
    }
  }

  private static boolean isBreak(Inline inline) {
    return inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak;
  }
}
