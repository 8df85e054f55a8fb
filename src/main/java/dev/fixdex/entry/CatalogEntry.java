package dev.fixdex.entry;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Kind;
import dev.fixdex.errortext.Token;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rest of the knowledge base knows of an entry. Small, and independent of the entry's
 * text: there is one in memory for each entry.
 *
 * @param path of the file, relative to the knowledge base, with {@code /}
 * @param id with its place; the start of the file when it comes from the file's name
 * @param codes error codes of title and TL;DR, as {@link ErrorText} writes them
 */
public record CatalogEntry(
    String path,
    Located<String> id,
    String title,
    String tldr,
    List<String> codes,
    String fixTime,
    Optional<String> category,
    Optional<String> platform,
    List<String> technologies,
    Optional<Integer> complexity,
    Optional<String> criticality,
    List<String> tags,
    Optional<LocalDate> created,
    Optional<LocalDate> updated,
    Optional<LocalDate> reviewed,
    String status,
    List<Located<String>> related,
    List<Located<String>> aliases) {

  /** The facts of an entry. */
  public static CatalogEntry of(Entry entry) {
    Fields fields = entry.fields();
    return new CatalogEntry(
        entry.path(),
        fields.id().orElseGet(() -> new Located<>(entry.id(), Span.at(0))),
        entry.title(),
        entry.tldr(),
        codes(entry.title() + "\n" + entry.tldr()),
        entry.fixTime(),
        fields.category().map(Located::value),
        fields.platform().map(Located::value),
        fields.technologies().stream().map(Located::value).distinct().toList(),
        fields.complexity().map(Located::value),
        fields.criticality().map(Located::value),
        fields.tags().stream().map(Located::value).distinct().toList(),
        fields.created().map(Located::value),
        fields.updated().map(Located::value),
        fields.reviewed().map(Located::value),
        entry.status(),
        fields.related(),
        fields.aliases());
  }

  private static List<String> codes(String text) {
    return ErrorText.tokens(text).stream()
        .filter(token -> token.kind() == Kind.CODE)
        .map(Token::text)
        .distinct()
        .toList();
  }

  /** Whether its author is not done yet. */
  public boolean isDraft() {
    return status.equals("draft");
  }

  /** The id as it stands in addresses. */
  public String slug() {
    return Slug.ofId(id.value());
  }

  /** The latest of the entry's days that says its text changed. */
  public Optional<LocalDate> lastChanged() {
    return updated.or(() -> created);
  }

  /** The latest day on which somebody wrote, changed or reviewed the entry, as far as it says. */
  public Optional<LocalDate> lastLooked() {
    return Stream.of(created, updated, reviewed)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
