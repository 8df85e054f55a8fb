package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.HeadingWords;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading and what stands under it.
 *
 * @param spec which of the format's sections it is; empty for a section of the author's own
 * @param blocks those before the first deeper heading; rules between sections are left out
 * @param parts sections under deeper headings
 * @param span from the heading to the end of the last block
 */
public record Section(
    Optional<SectionSpec> spec,
    Block.Heading heading,
    List<Block> blocks,
    List<Section> parts,
    Span span) {
  public Section {
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
  }

  /** The heading's words as a reader sees them. */
  public String title() {
    return Inline.plainText(heading.content()).strip();
  }

  /** Whether this is the format's section with this id. */
  public boolean is(String sectionId) {
    return spec.isPresent() && spec.get().id().equals(sectionId);
  }

  /** Whether it is the format's section, and called as the format calls it. */
  boolean hasOwnName() {
    String words = HeadingWords.of(title());
    return spec.isPresent() && HeadingWords.of(spec.get().title()).equals(words);
  }

  /** All blocks of this section and its parts, headings left out, in order. */
  public Stream<Block> allBlocks() {
    return Stream.concat(blocks.stream(), parts.stream().flatMap(Section::allBlocks));
  }

  /** The labels of this section and its parts, in order. */
  public List<Label> labels() {
    return Stream.concat(
            LabelReader.labels(blocks).stream(), parts.stream().flatMap(p -> p.labels().stream()))
        .toList();
  }

  /** The first label called {@code name}. */
  public Optional<Label> label(String name) {
    return labels().stream().filter(label -> label.isCalled(name)).findFirst();
  }
}
