package dev.fixdex.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a knowledge base says about itself.
 *
 * @param types the kinds of entries
 * @param vocabularies by field name; a field without one takes any word
 * @param variables by placeholder name, for all entries
 * @param synonyms groups of words that mean the same to the search
 * @param lint how entries are checked
 */
public record Settings(
    Site site,
    EntryTypes types,
    Map<String, Vocabulary> vocabularies,
    Map<String, Variable> variables,
    List<List<String>> synonyms,
    LintSettings lint) {
  public Settings {
    vocabularies = sorted(vocabularies);
    variables = sorted(variables);
    synonyms = synonyms.stream().map(List::copyOf).toList();
  }

  /** {@link Map#copyOf} has another order in each run of the program. */
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** The words that a field may hold, if they are limited. */
  public Optional<Vocabulary> vocabulary(String field) {
    return Optional.ofNullable(vocabularies.get(field));
  }

  /** What a placeholder stands for; at least its name. */
  public Variable variable(String name) {
    return variables.getOrDefault(name, Variable.named(name));
  }

  /** The same settings, linted otherwise. */
  public Settings withLint(LintSettings other) {
    return new Settings(site, types, vocabularies, variables, synonyms, other);
  }

  /** The same settings with values to fill in for placeholders, given by name. */
  public Settings withValues(Map<String, String> values) {
    Map<String, Variable> filled = new TreeMap<>(variables);
    values.forEach((name, value) -> filled.put(name, variable(name).withValue(value)));
    return new Settings(site, types, vocabularies, filled, synonyms, lint);
  }
}
