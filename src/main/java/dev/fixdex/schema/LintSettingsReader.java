package dev.fixdex.schema;

import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what {@code kb/fixdex.yaml} says under {@code lint}. */
final class LintSettingsReader {
  private static final Set<String> KEYS = Set.of("severity", "overrides", "stale", "names");
  private static final Set<String> OVERRIDE_KEYS = Set.of("folder", "severity");

  private final YamlShape shape;
  private final Set<String> rules;

  /**
   * A reader.
   *
   * @param rules codes and names of all rules
   */
  LintSettingsReader(YamlShape shape, Set<String> rules) {
    this.shape = shape;
    this.rules = rules;
  }

  LintSettings read(Mapping lint) {
    shape.knownKeys(lint, KEYS);
    List<String> names = lint.get("names").map(shape::texts).orElse(LintSettings.USUAL_NAMES);
    return new LintSettings(severities(lint), overrides(lint), staleDays(lint), names);
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
        overrides.add(new LintSettings.InFolder(plain, severities(map)));
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

  private Map<String, Optional<Severity>> severities(Mapping parent) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    for (Pair pair : shape.child(parent, "severity").pairs()) {
      String word = pair.value() instanceof Scalar scalar ? scalar.text() : "";
      Optional<Severity> severity = Severity.ofWord(word);
      if (severity.isEmpty() && !word.equals("off")) {
        String message = "`%s` is no severity".formatted(word);
        shape.problem(pair.value().span(), message, "Write error, warning, info or off");
      }
      checkRule(pair.key());
      severities.put(pair.key().text(), severity);
    }
    return severities;
  }

  private void checkRule(Scalar key) {
    if (!rules.contains(key.text())) {
      String help =
          Suggestion.closest(key.text(), rules.stream().sorted().toList())
              .map("Did you mean `%s`?"::formatted)
              .orElse("`fixdex rules` lists them");
      shape.problem(key.span(), "There is no rule `%s`".formatted(key.text()), help);
    }
  }
}
