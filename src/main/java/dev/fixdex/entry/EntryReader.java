package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.Optional;

/**
 * Reads a file's text as an entry. Thread-safe; wants a stack of 16 MB, see {@link MarkdownParser}.
 */
public final class EntryReader {
  private final Outline outline;
  private final MarkdownParser markdown = MarkdownParser.forEntries();
  private final LikenessReader likeness;

  /** A reader for a format. */
  public EntryReader(Outline outline) {
    this.outline = outline;
    this.likeness = new LikenessReader(outline, markdown);
  }

  /** Reads an entry; never throws on any text. */
  public ReadResult read(SourceText source) {
    if (source.text().isBlank()) {
      return new ReadResult.Rejected(source, Span.at(0), "The file is empty");
    }
    FrontMatter frontMatter = FrontMatter.of(source);
    Span body = new Span(frontMatter.bodyStart(), source.text().length());
    return switch (markdown.parse(source.text(), body)) {
      case Body.Refused refused ->
          new ReadResult.Rejected(source, refused.span(), refused.reason());
      case Body.Parsed parsed ->
          new ReadResult.Accepted(
              new BodyReader(source, outline, parsed.blocks()).entry(frontMatter));
    };
  }

  /**
   * The facts of an entry for the catalog, the same as {@link CatalogEntry#of} of the entry read
   * whole, and its likeness, for less than a fifth of the work. Empty for a file that is rejected;
   * a file that is rejected only while its body is parsed may have them all the same.
   */
  public Optional<Digest> digest(SourceText source) {
    FrontMatter frontMatter = FrontMatter.of(source);
    Span body = new Span(frontMatter.bodyStart(), source.text().length());
    if (source.text().isBlank() || markdown.refusal(source.text(), body).isPresent()) {
      return Optional.empty();
    }
    return HeadReader.head(source, frontMatter)
        .flatMap(head -> entry(source, frontMatter, head))
        .filter(entry -> !entry.headings().isEmpty() && entry.summary().isPresent())
        .or(() -> entry(source, frontMatter, body))
        .map(CatalogEntry::of)
        .map(facts -> new Digest(facts, likeness.read(source, body.start())));
  }

  private Optional<Entry> entry(SourceText source, FrontMatter frontMatter, Span part) {
    return switch (markdown.parse(source.text(), part)) {
      case Body.Refused _ -> Optional.empty();
      case Body.Parsed parsed ->
          Optional.of(new BodyReader(source, outline, parsed.blocks()).entry(frontMatter));
    };
  }
}
