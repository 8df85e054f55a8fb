package dev.fixdex.lsp;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Vocabulary;
import dev.fixdex.source.Located;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** What may be written at a place of the front matter, the likeliest first. */
final class FieldCompletions {
  private static final int MOST_NUMBERS = 20;
  private static final List<String> OF_VARIABLE =
      List.of("description", "default", "example", "pattern", "secret", "raw");

  private final Spot spot;
  private final FieldPlace place;
  private final Settings settings;

  FieldCompletions(Spot spot, FieldPlace place) {
    this.spot = spot;
    this.place = place;
    this.settings = spot.base().base().settings();
  }

  /**
   * One thing that may be written.
   *
   * @param about Markdown; may be empty
   */
  record Choice(String label, String text, String about, CompletionItemKind kind) {}

  List<Choice> all() {
    String prefix = place.prefix().toLowerCase(Locale.ROOT);
    return choices()
        .filter(choice -> choice.text().toLowerCase(Locale.ROOT).startsWith(prefix))
        .toList();
  }

  private Stream<Choice> choices() {
    if (place.depth() > 0) {
      return place.field().equals(Defaults.VARIABLES) ? ofVariables() : Stream.of();
    }
    return place.field().isEmpty()
        ? names()
        : spot.type().field(place.field()).stream().flatMap(this::values);
  }

  private Stream<Choice> names() {
    return spot.type().fields().stream()
        .filter(field -> spot.text().lines().noneMatch(line -> line.startsWith(field.name() + ":")))
        .sorted(Comparator.comparing(field -> !field.required()))
        .map(field ->
            new Choice(
                field.name(),
                field.name() + ": ",
                Hovers.field(field, settings),
                CompletionItemKind.Field));
  }

  private Stream<Choice> ofVariables() {
    Stream<String> words =
        place.depth() == 1
            ? PlaceholderSyntax.find(spot.text(), 0).stream().map(Located::value).distinct()
            : OF_VARIABLE.stream();
    return words.map(word -> new Choice(word, word + ": ", "", CompletionItemKind.Field));
  }

  private Stream<Choice> values(FieldSpec field) {
    Optional<Vocabulary> vocabulary = settings.vocabulary(field.name());
    if (vocabulary.isPresent()) {
      return words(vocabulary.get().terms().stream());
    }
    return switch (field.type()) {
      case IDS -> field.name().equals(Defaults.ALIASES) ? Stream.of() : ids();
      case TERM, TERMS -> words(known(field.name()));
      case INTEGER -> words(numbers(field.limits()));
      case BOOLEAN -> words(Stream.of("true", "false"));
      case ID, TEXT, DATE, VARIABLES, MAP -> Stream.of();
    };
  }

  /** All of a short range; of a long one nobody wants a list. */
  private static Stream<String> numbers(FieldSpec.Limits limits) {
    long count = 1L + limits.most() - limits.least();
    return count <= MOST_NUMBERS
        ? IntStream.rangeClosed(limits.least(), limits.most()).mapToObj(String::valueOf)
        : Stream.of();
  }

  private static Stream<Choice> words(Stream<String> words) {
    return words.map(word -> new Choice(word, word, "", CompletionItemKind.EnumMember));
  }

  private Stream<Choice> ids() {
    return spot.base().catalog().entries().stream()
        .filter(entry -> !entry.path().equals(spot.file().path()))
        .map(entry ->
            new Choice(
                entry.id().value() + "  " + entry.title(),
                entry.id().value(),
                Hovers.entry(entry),
                CompletionItemKind.Reference));
  }

  /** The words that other entries have in a field, those of most entries first. */
  private Stream<String> known(String field) {
    Catalog catalog = spot.base().catalog();
    Comparator<Map.Entry<String, List<CatalogEntry>>> bySize =
        Comparator.comparingInt(group -> -group.getValue().size());
    return catalog.by(words(field)).entrySet().stream().sorted(bySize).map(Map.Entry::getKey);
  }

  private static Function<CatalogEntry, Collection<String>> words(String field) {
    return switch (field) {
      case Defaults.TAGS -> CatalogEntry::tags;
      case Defaults.TECHNOLOGIES -> CatalogEntry::technologies;
      case Defaults.CATEGORY -> entry -> entry.category().stream().toList();
      case Defaults.PLATFORM -> entry -> entry.platform().stream().toList();
      case Defaults.CRITICALITY -> entry -> entry.criticality().stream().toList();
      default -> entry -> List.of();
    };
  }
}
