package dev.fixdex.lsp;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.Span;
import java.util.List;

/** Where the front matter describes a placeholder. */
final class VariableKeys {
  private VariableKeys() {}

  /** Spans of the keys with a name, in the readable text. */
  static List<Span> of(ReadResult result, String name) {
    return result instanceof ReadResult.Accepted(var entry)
            && entry.frontMatter().fields().get(Defaults.VARIABLES).orElse(null)
                instanceof YamlValue.Mapping variables
        ? variables.pairs().stream()
            .map(YamlValue.Pair::key)
            .filter(key -> key.text().equals(name))
            .map(YamlValue.Scalar::span)
            .toList()
        : List.of();
  }
}
