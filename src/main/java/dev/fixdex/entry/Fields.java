package dev.fixdex.entry;

import dev.fixdex.schema.Variable;
import dev.fixdex.source.Located;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry's front matter as far as it could be read. A field that is missing or of the wrong type
 * is empty here; the lint looks at the YAML itself.
 *
 * @param variables by name, in its order
 */
public record Fields(
    Optional<Located<String>> id,
    Optional<Located<String>> title,
    Optional<Located<String>> category,
    Optional<Located<String>> platform,
    List<Located<String>> technologies,
    Optional<Located<Integer>> complexity,
    Optional<Located<String>> criticality,
    Optional<Located<LocalDate>> created,
    Optional<Located<LocalDate>> updated,
    Optional<Located<LocalDate>> reviewed,
    List<Located<String>> tags,
    List<Located<String>> related,
    List<Located<String>> aliases,
    Optional<Located<String>> status,
    Map<String, Variable> variables) {
  public Fields {
    technologies = List.copyOf(technologies);
    tags = List.copyOf(tags);
    related = List.copyOf(related);
    aliases = List.copyOf(aliases);
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }
}
