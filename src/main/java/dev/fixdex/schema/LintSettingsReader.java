package dev.fixdex.schema;

import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what {@code kb/fixdex.yaml} says under {@code lint}. */
final class LintSettingsReader {
  private static final Set<String> KEYS =
      Set.of(
          "select", "ignore", "severity", "options", "overrides", "stale", "names", "shellcheck");
  private static final Set<String> OVERRIDE_KEYS =
      Set.of("folder", "select", "ignore", "severity", "options");

  private final YamlShape shape;
  private final Collection<KnownRule> rules;
  private final Function<String, Optional<String>> files;

  /**
   * A reader.
   *
   * @param rules all rules
   * @param files gives the text of a file beside the settings by its name
   */
  LintSettingsReader(
      YamlShape shape, Collection<KnownRule> rules, Function<String, Optional<String>> files) {
    this.shape = shape;
    this.rules = rules;
    this.files = files;
  }

  LintSettings read(Mapping lint) {
    shape.knownKeys(lint, KEYS);
    return new LintSettings(
        severities(lint),
        options(lint),
        overrides(lint),
        staleDays(lint),
        lint.get("names").map(this::names).orElse(LintSettings.USUAL_NAMES),
        shape.flag(lint, "shellcheck"));
  }

  /** A list, or the name of a file with a name on each line and comments after a number sign. */
  private List<String> names(YamlValue value) {
    if (!(value instanceof Scalar scalar) || scalar.isNull()) {
      return shape.texts(value);
    }
    Optional<String> text = files.apply(scalar.text());
    if (text.isEmpty()) {
      String message = "There is no file `%s` beside the settings".formatted(scalar.text());
      shape.problem(scalar.span(), message, "Write a list of names, or the name of a text file");
    }
    return text.stream()
        .flatMap(String::lines)
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<LintSettings.InFolder> overrides(Mapping lint) {
    List<LintSettings.InFolder> overrides = new ArrayList<>();
    Optional<YamlValue> value = lint.get("overrides");
    if (value.isPresent() && value.get() instanceof Sequence sequence) {
      for (YamlValue item : sequence.items()) {
        Mapping map = shape.map(item, "An override");
        shape.knownKeys(map, OVERRIDE_KEYS);
        String folder = shape.text(map, "folder").orElse("");
        if (folder.isEmpty()) {
          shape.problem(item.span(), "The override names no `folder`", null);
        }
        String plain = folder.replaceAll("/+$", "");
        overrides.add(new LintSettings.InFolder(plain, severities(map), options(map)));
      }
    } else if (value.isPresent()) {
      shape.problem(
          value.get().span(), "`overrides` must be a list", "Write `- folder: NAME` for each");
    }
    return overrides;
  }

  private OptionalInt staleDays(Mapping lint) {
    Optional<String> text = shape.text(lint, "stale");
    OptionalInt days = text.map(Age::days).orElse(OptionalInt.empty());
    if (text.isPresent() && days.isEmpty()) {
      shape.problem(
          lint.get("stale").orElse(lint).span(), "`stale` is no age", "Write one such as 365d");
    }
    return days;
  }

  /** What is not selected or ignored is off, unless it has a severity of its own. */
  private Map<String, Optional<Severity>> severities(Mapping parent) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    List<String> selected = chosen(parent, "select");
    List<String> ignored = chosen(parent, "ignore");
    for (KnownRule rule : rules) {
      boolean left = !selected.isEmpty() && selected.stream().noneMatch(rule::isAmong);
      if (left || ignored.stream().anyMatch(rule::isAmong)) {
        severities.put(rule.code(), Optional.empty());
      }
    }
    for (Pair pair : shape.child(parent, "severity").pairs()) {
      String word = pair.value() instanceof Scalar scalar ? scalar.text() : "";
      Optional<Severity> severity = Severity.ofWord(word);
      if (severity.isEmpty() && !word.equals("off")) {
        String message = "`%s` is no severity".formatted(word);
        shape.problem(pair.value().span(), message, "Write error, warning, info or off");
      }
      rule(pair.key()).ifPresent(rule -> severities.put(rule.code(), severity));
    }
    return severities;
  }

  /** Codes, beginnings of codes, and names. */
  private List<String> chosen(Mapping parent, String key) {
    Optional<YamlValue> value = parent.get(key);
    List<String> words = value.map(shape::texts).orElse(List.of());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isKnown = rules.stream().anyMatch(rule -> rule.isAmong(word));
      if (!isKnown && value.orElseThrow() instanceof Sequence sequence) {
        noRule(word, sequence.items().get(i).span());
      }
    }
    return words;
  }

  private Map<String, Map<String, String>> options(Mapping parent) {
    Map<String, Map<String, String>> options = new HashMap<>();
    for (Pair pair : shape.child(parent, "options").pairs()) {
      rule(pair.key()).ifPresent(rule -> options.put(rule.code(), options(rule, pair)));
    }
    return options;
  }

  private Map<String, String> options(KnownRule rule, Pair pair) {
    Mapping map = shape.map(pair.value(), "`" + pair.key().text() + "`");
    if (rule.options().isEmpty()) {
      shape.problem(pair.key().span(), "`%s` has no options".formatted(pair.key().text()), null);
      return Map.of();
    }
    shape.knownKeys(map, rule.options().stream().map(RuleOption::name).toList());
    Map<String, String> values = new TreeMap<>();
    for (RuleOption option : rule.options()) {
      map.get(option.name())
          .flatMap(value -> value(option, value))
          .ifPresent(value -> values.put(option.name(), value));
    }
    return values;
  }

  private Optional<String> value(RuleOption option, YamlValue value) {
    String text = value instanceof Scalar scalar ? scalar.text().strip() : "";
    boolean fits =
        switch (option.kind()) {
          case NUMBER -> text.matches("\\d{1,6}");
          case AGE -> Age.days(text).isPresent();
          case WORDS -> value instanceof Sequence;
        };
    if (!fits) {
      String message = "`%s` must be %s".formatted(option.name(), option.kind().expectation());
      shape.problem(value.span(), message, null);
      return Optional.empty();
    }
    return Optional.of(
        option.kind() == RuleOption.Kind.WORDS ? String.join("\n", shape.texts(value)) : text);
  }

  private Optional<KnownRule> rule(Scalar key) {
    Optional<KnownRule> found =
        rules.stream().filter(rule -> rule.isCalled(key.text())).findFirst();
    if (found.isEmpty()) {
      noRule(key.text(), key.span());
    }
    return found;
  }

  private void noRule(String word, Span span) {
    List<String> known =
        rules.stream().flatMap(rule -> Stream.of(rule.code(), rule.name())).sorted().toList();
    String help =
        Suggestion.closest(word, known)
            .map("Did you mean `%s`?"::formatted)
            .orElse("`fixdex rules` lists them");
    shape.problem(span, "There is no rule `%s`".formatted(word), help);
  }
}
