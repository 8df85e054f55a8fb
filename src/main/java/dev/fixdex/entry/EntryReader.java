package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;

/**
 * Reads a file's text as an entry. Thread-safe; wants a stack of 16 MB, see {@link MarkdownParser}.
 */
public final class EntryReader {
  private final Outline outline;
  private final MarkdownParser markdown = MarkdownParser.forEntries();

  /** A reader for a format. */
  public EntryReader(Outline outline) {
    this.outline = outline;
  }

  /** Reads an entry; never throws on any text. */
  public ReadResult read(SourceText source) {
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
}
