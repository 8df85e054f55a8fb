package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Body;
import dev.fixdex.markdown.MarkdownParser;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.EntryTypes;
import dev.fixdex.source.Located;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.Optional;

/**
 * Reads a file's text as an entry. Thread-safe; wants a stack of 16 MB, see {@link MarkdownParser}.
 */
public final class EntryReader {
  private static final String EMPTY = "The file is empty";

  /** No index has room for any length, and far longer than any that is right. */
  private static final int LONGEST_ID = 1_000;

  private final EntryTypes types;
  private final MarkdownParser markdown = MarkdownParser.forEntries();

  /** A reader for the kinds of entries of a knowledge base. */
  public EntryReader(EntryTypes types) {
    this.types = types;
  }

  /** Reads an entry; never throws on any text. */
  public ReadResult read(SourceText source) {
    if (source.text().isBlank()) {
      return new ReadResult.Rejected(
          source, Span.at(0), EMPTY, "Write the entry, or delete the file");
    }
    FrontMatter frontMatter = FrontMatter.of(source);
    Span body = new Span(frontMatter.bodyStart(), source.text().length());
    return switch (markdown.parse(source.text(), body)) {
      case Body.Refused refused ->
          new ReadResult.Rejected(source, refused.span(), refused.reason(), refused.help());
      case Body.Parsed parsed -> accepted(source, entry(source, frontMatter, parsed));
    };
  }

  private static ReadResult accepted(SourceText source, Entry entry) {
    Optional<Located<String>> id = entry.fields().id();
    if (id.isPresent() && id.get().value().length() > LONGEST_ID) {
      String reason = "The id has more than %,d characters".formatted(LONGEST_ID);
      return new ReadResult.Rejected(source, id.get().span(), reason, "Write a short id");
    }
    return new ReadResult.Accepted(entry);
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
    EntryType type = types.of(source.path(), frontMatter);
    LikenessReader likeness = new LikenessReader(type, markdown);
    Optional<Span> head = HeadReader.head(source, frontMatter);
    Optional<Span> quoting = likeness.part(source, frontMatter);
    return head.filter(of -> type.summaryFrom().isEmpty()) // symptoms may not be the first of them
        .flatMap(of -> quoting.filter(next -> next.start() == of.end()).map(of::union))
        .flatMap(both -> facts(source, type, frontMatter, both))
        .map(entry -> new Digest(CatalogEntry.of(entry), LikenessReader.likeness(entry)))
        .or(() ->
            head.flatMap(of -> facts(source, type, frontMatter, of))
                .or(() -> entry(source, type, frontMatter, body))
                .map(CatalogEntry::of)
                .map(facts -> new Digest(facts, likeness.read(source, frontMatter, quoting))));
  }

  /** An entry of which only a part was read, if that part has all that the catalog asks for. */
  private Optional<Entry> facts(
      SourceText source, EntryType type, FrontMatter frontMatter, Span part) {
    return entry(source, type, frontMatter, part)
        .filter(entry -> !entry.headings().isEmpty() && entry.summary().isPresent())
        .filter(entry -> type.summaryFrom().isEmpty() || !entry.tldr().isEmpty());
  }

  private Optional<Entry> entry(
      SourceText source, EntryType type, FrontMatter frontMatter, Span part) {
    return switch (markdown.parse(source.text(), part)) {
      case Body.Refused _ -> Optional.empty();
      case Body.Parsed parsed ->
          Optional.of(new BodyReader(source, type, parsed.blocks()).entry(frontMatter));
    };
  }

  private Entry entry(SourceText source, FrontMatter frontMatter, Body.Parsed body) {
    EntryType type = types.of(source.path(), frontMatter);
    return new BodyReader(source, type, body.blocks()).entry(frontMatter);
  }
}
