package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds title, summary, sections and footer among a body's blocks. */
final class BodyReader {
  private final SourceText source;
  private final EntryType type;
  private final List<Block> blocks;
  private final List<Block.Heading> headings = new ArrayList<>();
  private final List<Block> preamble = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> footer = new ArrayList<>();
  private Optional<Summary> summary = Optional.empty();

  BodyReader(SourceText source, EntryType type, List<Block> blocks) {
    this.source = source;
    this.type = type;
    this.blocks = withoutFooter(blocks);
  }

  /** The error texts alone. */
  List<ErrorText> errorTexts(FrontMatter frontMatter) {
    readSections();
    return errorTexts(FieldsReader.read(source, type, frontMatter), symptoms());
  }

  private List<ErrorText> errorTexts(Fields fields, List<Symptom> symptoms) {
    return new ErrorTextReader(type, sections, summary, symptoms).read(fields, headings);
  }

  private List<Symptom> symptoms() {
    return sections.stream()
        .filter(section -> section.is(Outline.SYMPTOMS))
        .findFirst()
        .map(SymptomReader::symptoms)
        .orElse(List.of());
  }

  Entry entry(FrontMatter frontMatter) {
    readSections();
    List<Symptom> symptoms = symptoms();
    CodeReader code = new CodeReader(source);
    code.read(preamble, Optional.empty());
    summary.ifPresent(found -> code.read(List.of(found.quote()), Optional.empty()));
    headings.forEach(heading -> code.read(List.of(heading), Optional.empty()));
    sections.forEach(code::read);
    code.read(footer, Optional.empty());
    Fields fields = FieldsReader.read(source, type, frontMatter);
    return new Entry(
        source,
        type,
        frontMatter,
        fields,
        headings,
        summary,
        preamble,
        sections,
        symptoms,
        errorTexts(fields, symptoms),
        code.codeBlocks(),
        code.placeholders(),
        footer);
  }

  /** Blocks after the last rule belong to the whole entry when a footer label begins them. */
  private List<Block> withoutFooter(List<Block> all) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i) instanceof Block.Heading) {
        return all;
      }
      if (all.get(i) instanceof Block.Rule) {
        List<Block> after = all.subList(i + 1, all.size());
        boolean isFooter =
            LabelReader.labels(after).stream()
                .anyMatch(l -> l.isCalled(Label.APPLICABLE) || l.isCalled(Label.FREQUENCY));
        if (isFooter) {
          footer.addAll(after);
          return all.subList(0, i);
        }
        return all;
      }
    }
    return all;
  }

  private void readSections() {
    int i = 0;
    while (i < blocks.size()) {
      switch (blocks.get(i)) {
        case Block.Heading heading when heading.level() == 1 -> {
          headings.add(heading);
          i++;
        }
        case Block.Heading _ -> {
          int end = endOfSection(i);
          sections.add(section(i, end));
          i = end;
        }
        case Block.Rule _ -> i++;
        case Block.Quote quote when summary.isEmpty() && sections.isEmpty() -> {
          summary = Optional.of(new Summary(quote, LabelReader.labels(quote.blocks())));
          i++;
        }
        case Block block -> {
          preamble.add(block);
          i++;
        }
      }
    }
  }

  /** Index of the next heading that is as high as the one at {@code from}, or higher. */
  private int endOfSection(int from) {
    int level = levelAt(from);
    int i = from + 1;
    while (i < blocks.size() && levelAt(i) > level) {
      i++;
    }
    return i;
  }

  private int levelAt(int i) {
    return blocks.get(i) instanceof Block.Heading heading ? heading.level() : Integer.MAX_VALUE;
  }

  private Section section(int from, int to) {
    Block.Heading heading = (Block.Heading) blocks.get(from);
    List<Block> own = new ArrayList<>();
    List<Section> parts = new ArrayList<>();
    int i = from + 1;
    while (i < to) {
      if (blocks.get(i) instanceof Block.Heading) {
        int end = Math.min(to, endOfSection(i));
        parts.add(section(i, end));
        i = end;
      } else {
        own.add(blocks.get(i));
        i++;
      }
    }
    while (!own.isEmpty() && own.getLast() instanceof Block.Rule) {
      own.removeLast();
    }
    Optional<SectionSpec> spec =
        type.outline().sectionOf(Inline.plainText(heading.content()), heading.level());
    int last = to - 1;
    while (last > from && blocks.get(last) instanceof Block.Rule) {
      last--;
    }
    Span span = heading.span().union(blocks.get(last).span());
    return new Section(spec, heading, own, parts, span);
  }
}
