package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.source.Located;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects blocks of code and placeholders, wherever they stand in a body. */
final class CodeReader {
  private final SourceText source;
  private final List<Unnumbered> found = new ArrayList<>();
  private final List<Placeholder> placeholders = new ArrayList<>();

  CodeReader(SourceText source) {
    this.source = source;
  }

  /** Reads a level-2 section with all that is in it. */
  void read(Section section) {
    read(section, section.spec().map(SectionSpec::id));
  }

  private void read(Section section, Optional<String> sectionId) {
    read(List.of(section.heading()), sectionId);
    read(section.blocks(), sectionId);
    section.parts().forEach(part -> read(part, sectionId));
  }

  void read(List<Block> blocks, Optional<String> sectionId) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> inlines(heading.content());
        case Block.Paragraph paragraph -> inlines(paragraph.content());
        case Block.Quote quote -> read(quote.blocks(), sectionId);
        case Block.ItemList list -> list.items().forEach(item -> read(item.blocks(), sectionId));
        case Block.Code code -> code(code, sectionId);
        case Block.Table table -> {
          table.header().forEach(this::inlines);
          table.rows().forEach(row -> row.forEach(this::inlines));
        }
        case Block.Rule _, Block.Html _ -> {}
      }
    }
  }

  /** Blocks of code in the order of the file. */
  List<CodeBlock> codeBlocks() {
    found.sort(Comparator.comparing(block -> block.code().span()));
    List<CodeBlock> numbered = new ArrayList<>();
    for (Unnumbered block : found) {
      numbered.add(
          new CodeBlock(
              numbered.size() + 1, block.sectionId(), block.code(), block.placeholders()));
    }
    return numbered;
  }

  /** Placeholders in the order of the file. */
  List<Placeholder> placeholders() {
    placeholders.sort(Comparator.comparing(Placeholder::span));
    return placeholders;
  }

  private void code(Block.Code code, Optional<String> sectionId) {
    List<Placeholder> own = new ArrayList<>();
    Predicate<String> macros = Macros.of(code);
    for (Located<String> line : code.lines()) {
      Placeholder.Use use =
          VarMark.startIn(line.value()) >= 0
              ? Placeholder.Use.MARKED_CODE
              : Placeholder.Use.UNMARKED_CODE;
      for (Located<String> name : PlaceholderSyntax.find(line.value(), line.span().start())) {
        if (!macros.test(name.value())) {
          own.add(new Placeholder(name.value(), name.span(), use));
        }
      }
    }
    placeholders.addAll(own);
    found.add(new Unnumbered(sectionId, code, own));
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.PlaceholderName name -> addProse(name.name(), name.span());
        case Inline.Code code -> // as written, so that places are right
            PlaceholderSyntax.find(source.slice(code.span()), code.span().start())
                .forEach(name -> addProse(name.value(), name.span()));
        case Inline.Emphasis emphasis -> inlines(emphasis.content());
        case Inline.Strong strong -> inlines(strong.content());
        case Inline.Struck struck -> inlines(struck.content());
        case Inline.Link link -> inlines(link.content());
        case Inline.Image image -> inlines(image.content());
        case Inline.Text _, Inline.Html _, Inline.HardBreak _, Inline.SoftBreak _ -> {}
      }
    }
  }

  private void addProse(String name, Span span) {
    placeholders.add(new Placeholder(name, span, Placeholder.Use.PROSE));
  }

  private record Unnumbered(
      Optional<String> sectionId, Block.Code code, List<Placeholder> placeholders) {}
}
