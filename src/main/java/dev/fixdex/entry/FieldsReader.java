package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Variable;
import dev.fixdex.schema.VariablesReader;
import dev.fixdex.source.Located;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes of the front matter what is there and of the right type. */
final class FieldsReader {
  private final SourceText source;
  private final EntryType type;
  private final Mapping map;

  private FieldsReader(SourceText source, EntryType type, Mapping map) {
    this.source = source;
    this.type = type;
    this.map = map;
  }

  static Fields read(SourceText source, EntryType type, FrontMatter frontMatter) {
    return new FieldsReader(source, type, frontMatter.fields()).fields();
  }

  private Fields fields() {
    return new Fields(
        text(Defaults.ID),
        text(Defaults.TITLE),
        text(Defaults.CATEGORY).or(this::folder),
        text(Defaults.PLATFORM),
        texts(Defaults.TECHNOLOGIES),
        value(Defaults.COMPLEXITY, Values::wholeNumber),
        text(Defaults.CRITICALITY),
        value(Defaults.CREATED, Values::date),
        value(Defaults.UPDATED, Values::date),
        value(Defaults.REVIEWED, Values::date),
        texts(Defaults.TAGS),
        texts(Defaults.RELATED),
        texts(Defaults.ALIASES),
        text(Defaults.STATUS),
        variables());
  }

  /** The folder is the category of an entry that need not say it. */
  private Optional<Located<String>> folder() {
    boolean needed = type.field(Defaults.CATEGORY).filter(FieldSpec::required).isPresent();
    String path = source.path();
    int end = path.lastIndexOf('/');
    return needed || end <= 0
        ? Optional.empty()
        : Optional.of(
            new Located<>(path.substring(path.lastIndexOf('/', end - 1) + 1, end), Span.at(0)));
  }

  private Optional<Located<String>> text(String field) {
    return map.get(field).flatMap(FieldsReader::text);
  }

  private static Optional<Located<String>> text(YamlValue value) {
    return value instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()
        ? Optional.of(new Located<>(scalar.text().strip(), scalar.span()))
        : Optional.empty();
  }

  private <T> Optional<Located<T>> value(String field, Function<String, Optional<T>> reading) {
    return text(field)
        .flatMap(found -> reading.apply(found.value()).map(v -> new Located<>(v, found.span())));
  }

  private List<Located<String>> texts(String field) {
    List<Located<String>> texts = new ArrayList<>();
    if (map.get(field).orElse(null) instanceof Sequence sequence) {
      sequence.items().forEach(item -> text(item).ifPresent(texts::add));
    }
    return texts;
  }

  private Map<String, Variable> variables() {
    return map.get(Defaults.VARIABLES)
        .map(value -> VariablesReader.read(source, value).variables())
        .orElse(Map.of());
  }

  /** How scalars become values of a type. */
  static final class Values {
    private Values() {}

    static Optional<Integer> wholeNumber(String text) {
      String digits = text.startsWith("-") ? text.substring(1) : text;
      boolean number =
          !digits.isEmpty()
              && digits.length() <= 9
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
      return Dates.parse(text);
    }
  }
}
