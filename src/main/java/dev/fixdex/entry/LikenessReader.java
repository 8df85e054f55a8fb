package dev.fixdex.entry;

import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;

/** Reads what an entry is like, for which only its symptoms are parsed. */
final class LikenessReader {
  private final Outline outline;
  private final MarkdownParser markdown;

  LikenessReader(Outline outline, MarkdownParser markdown) {
    this.outline = outline;
    this.markdown = markdown;
  }

  /** The likeness of a file whose body begins at an offset. */
  Likeness read(SourceText source, int bodyStart) {
    List<Likeness.Quoted> quoted =
        symptoms(source.text(), bodyStart)
            .map(section -> quoted(source, section))
            .orElse(List.of());
    return new Likeness(quoted, Sketch.of(source.text(), bodyStart));
  }

  private List<Likeness.Quoted> quoted(SourceText source, Span section) {
    return switch (markdown.parse(source.text(), section)) {
      case Body.Refused _ -> List.of();
      case Body.Parsed parsed -> quoted(source, parsed);
    };
  }

  private List<Likeness.Quoted> quoted(SourceText source, Body.Parsed parsed) {
    return new BodyReader(source, outline, parsed.blocks())
        .sections().stream()
            .filter(section -> section.is(Outline.SYMPTOMS))
            .findFirst()
            .map(SymptomReader::symptoms)
            .orElse(List.of())
            .stream()
            .flatMap(symptom -> symptom.errorTexts().stream())
            .map(Likeness.Quoted::of)
            .toList();
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
        && outline
            .sectionOf(heading.substring(3), 2)
            .filter(section -> section.id().equals(Outline.SYMPTOMS))
            .isPresent();
  }
}
