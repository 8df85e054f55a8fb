package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Takes YAML values for what they should be and notes where they are not. */
final class YamlShape {
  /** In UTF-16 units. Longer ones serve only to overflow the stack of whoever compiles them. */
  private static final int LONGEST_PATTERN = 512;

  private final SourceText source;
  private final List<SettingsProblem> problems;

  YamlShape(SourceText source, List<SettingsProblem> problems) {
    this.source = source;
    this.problems = problems;
  }

  void problem(Span span, String message, @Nullable String help) {
    problems.add(new SettingsProblem(source.place(span), message, help));
  }

  void knownKeys(Mapping map, Collection<String> known) {
    for (Pair pair : map.pairs()) {
      String key = pair.key().text();
      if (!known.contains(key)) {
        List<String> sorted = known.stream().sorted().toList();
        String help =
            Suggestion.closest(key, sorted)
                .map("Did you mean `%s`?"::formatted)
                .orElse("Known keys: " + String.join(", ", sorted));
        problem(pair.key().span(), "Unknown key `%s`".formatted(key), help);
      }
    }
  }

  Mapping map(YamlValue value, String what) {
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    boolean empty = value instanceof Scalar scalar && scalar.isNull();
    if (!empty) {
      problem(value.span(), "%s must be a map, not %s".formatted(what, value.kind()), null);
    }
    return new Mapping(List.of(), Span.at(value.span().start()));
  }

  /** The map under a key; an empty one when there is none. */
  Mapping child(Mapping parent, String key) {
    return parent
        .get(key)
        .map(value -> map(value, "`" + key + "`"))
        .orElseGet(() -> new Mapping(List.of(), Span.at(parent.span().start())));
  }

  Optional<String> text(Mapping parent, String key) {
    return parent.get(key).flatMap(value -> text(value, key));
  }

  private Optional<String> text(YamlValue value, String key) {
    if (value instanceof Scalar scalar) {
      return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
    }
    problem(value.span(), "`%s` must be a single value, not %s".formatted(key, value.kind()), null);
    return Optional.empty();
  }

  /** One of some words. */
  Optional<String> word(Mapping parent, String key, Collection<String> known) {
    return parent
        .get(key)
        .flatMap(
            value -> value instanceof Scalar scalar ? word(scalar, key, known) : text(value, key));
  }

  /** One of some words. */
  Optional<String> word(Scalar scalar, String key, Collection<String> known) {
    if (!known.contains(scalar.text())) {
      unknown(scalar.span(), "`" + key + "`", scalar.text(), known);
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  /** Notes a word that is none of those that may stand there. */
  void unknown(Span span, String what, String word, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    String help =
        Suggestion.closest(word, sorted)
            .filter(closest -> word.length() > 1)
            .map("Did you mean `%s`?"::formatted)
            .orElse("Known: " + String.join(", ", sorted));
    problem(span, "`%s` is no %s".formatted(word, what.replace("`", "")), help);
  }

  /** A regular expression. */
  Optional<Pattern> regex(Mapping parent, String key) {
    Optional<String> text = text(parent, key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Span span = parent.get(key).orElse(parent).span();
    if (text.get().length() > LONGEST_PATTERN) {
      problem(span, "The pattern is longer than " + LONGEST_PATTERN + " characters", null);
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text.get()));
    } catch (PatternSyntaxException e) {
      problem(span, "This is no regular expression: " + e.getDescription(), null);
      return Optional.empty();
    }
  }

  boolean flag(Mapping parent, String key) {
    Optional<String> text = text(parent, key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      problem(
          parent.get(key).orElse(parent).span(), "`%s` must be true or false".formatted(key), null);
    }
    return text.filter("true"::equals).isPresent();
  }

  /** The words of a list. */
  List<String> texts(YamlValue value) {
    if (!(value instanceof Sequence sequence)) {
      problem(value.span(), "This must be a list of words, not " + value.kind(), null);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (YamlValue item : sequence.items()) {
      text(item, "item").ifPresent(texts::add);
    }
    return texts;
  }
}
