package dev.fixdex.cli;

import dev.fixdex.markdown.PlaceholderSyntax;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --var NAME=VALUE}. */
final class VariableOptions {
  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      mapFallbackValue = Option.NULL_VALUE,
      description = "Fill __NAME__ with VALUE. May be given more than once.")
  private Map<String, String> given = new LinkedHashMap<>();

  /** Values by placeholder name, checked. */
  Map<String, String> values() {
    given.forEach(VariableOptions::check);
    return new LinkedHashMap<>(given);
  }

  private static void check(String name, @org.jspecify.annotations.Nullable String value) {
    if (!PlaceholderSyntax.NAME.matcher(name).matches()) {
      throw CommandFailure.usage(
          "`%s` cannot be a placeholder's name".formatted(name),
          "Write it as in the entry without the outer underscores, such as IMAGE_NAME=app:1");
    }
    if (value == null) {
      throw CommandFailure.usage(
          "--var %s has no value".formatted(name), "Write --var %s=VALUE".formatted(name));
    }
  }
}
