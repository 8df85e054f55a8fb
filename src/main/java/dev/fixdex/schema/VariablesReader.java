package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code variables:}, which settings and front matter write alike. */
public final class VariablesReader {
  private static final Set<String> KEYS =
      Set.of("description", "example", "default", "pattern", "secret", "raw", "value");

  private final YamlShape shape;

  VariablesReader(YamlShape shape) {
    this.shape = shape;
  }

  /**
   * The variables of an entry's front matter.
   *
   * @param variables by name, in its order
   * @param problems in the order of the text
   */
  public record Result(Map<String, Variable> variables, List<SettingsProblem> problems) {
    public Result {
      variables = Collections.unmodifiableMap(new TreeMap<>(variables));
      problems = List.copyOf(problems);
    }
  }

  /** Reads the value of an entry's {@code variables} field; never throws. */
  public static Result read(SourceText source, YamlValue value) {
    List<SettingsProblem> problems = new ArrayList<>();
    YamlShape shape = new YamlShape(source, problems);
    Mapping map = shape.map(value, "`variables`");
    return new Result(new VariablesReader(shape).read(map), problems);
  }

  Map<String, Variable> read(Mapping map) {
    Map<String, Variable> variables = new TreeMap<>();
    for (Pair pair : map.pairs()) {
      String name = pair.key().text();
      if (!PlaceholderSyntax.NAME.matcher(name).matches()) {
        String message = "`%s` cannot be a placeholder's name".formatted(name);
        shape.problem(
            pair.key().span(),
            message,
            "Write upper-case words joined by single underscores, such as IMAGE_NAME");
        continue;
      }
      variables.put(name, variable(name, pair.value()));
    }
    return variables;
  }

  /** A single value is what to fill in; a map says more. */
  private Variable variable(String name, YamlValue value) {
    if (value instanceof Scalar scalar) {
      return scalar.isNull() ? Variable.named(name) : Variable.named(name).withValue(scalar.text());
    }
    Mapping map = shape.map(value, "`" + name + "`");
    shape.knownKeys(map, KEYS);
    String pattern = shape.regex(map, "pattern").map(Pattern::pattern).orElse(null);
    return new Variable(
        name,
        shape.text(map, "description").orElse(null),
        shape.text(map, "example").orElse(null),
        shape.text(map, "default").orElse(null),
        pattern,
        shape.flag(map, "secret"),
        shape.flag(map, "raw"),
        shape.text(map, "value").orElse(null));
  }
}
