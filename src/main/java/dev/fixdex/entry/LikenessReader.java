package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;

/** Reads what an entry is like, for which only its symptoms are parsed. */
final class LikenessReader {
  private final EntryType type;
  private final MarkdownParser markdown;

  LikenessReader(EntryType type, MarkdownParser markdown) {
    this.type = type;
    this.markdown = markdown;
  }

  /** What of a file quotes error texts; empty for nothing. */
  Optional<Span> part(SourceText source, FrontMatter frontMatter) {
    int bodyStart = frontMatter.bodyStart();
    boolean onlySymptoms = type.errorTexts().equals(List.of(Outline.SYMPTOMS));
    return onlySymptoms
        ? symptoms(source.text(), bodyStart)
        : Optional.of(new Span(bodyStart, source.text().length()));
  }

  /**
   * The likeness of a file.
   *
   * @param part what {@link #part} says
   */
  Likeness read(SourceText source, FrontMatter frontMatter, Optional<Span> part) {
    List<Likeness.Quoted> quoted =
        part.map(span -> quoted(source, frontMatter, span)).orElse(List.of());
    return new Likeness(quoted, Sketch.of(source.text(), frontMatter.bodyStart()));
  }

  /** The likeness of a file of which at least what quotes error texts was read. */
  static Likeness likeness(Entry entry) {
    List<Likeness.Quoted> quoted = entry.errorTexts().stream().map(Likeness.Quoted::of).toList();
    return new Likeness(quoted, Sketch.of(entry.source().text(), entry.frontMatter().bodyStart()));
  }

  private List<Likeness.Quoted> quoted(SourceText source, FrontMatter frontMatter, Span part) {
    return switch (markdown.parse(source.text(), part)) {
      case Body.Refused _ -> List.of();
      case Body.Parsed parsed ->
          new BodyReader(source, type, parsed.blocks())
              .errorTexts(frontMatter).stream().map(Likeness.Quoted::of).toList();
    };
  }

  /** The first section of symptoms with its heading, by the lines that look like headings. */
  private Optional<Span> symptoms(String text, int bodyStart) {
    int found = -1;
    boolean fenced = false;
    int line = bodyStart;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("```", line) || text.startsWith("~~~", line)) {
        fenced = !fenced;
      } else if (!fenced && (text.startsWith("## ", line) || text.startsWith("# ", line))) {
        if (found >= 0) {
          return Optional.of(new Span(found, line));
        }
        found = isSymptoms(text.substring(line, end)) ? line : -1;
      }
      line = end + 1;
    }
    return found < 0 ? Optional.empty() : Optional.of(new Span(found, text.length()));
  }

  private boolean isSymptoms(String heading) {
    return heading.startsWith("## ")
        && type.outline()
            .sectionOf(heading.substring(3), 2)
            .filter(section -> section.id().equals(Outline.SYMPTOMS))
            .isPresent();
  }
}
