package dev.fixdex.cli;

import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** {@code --var NAME=VALUE}. */
final class VariableOptions {
  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "Fill __NAME__ with VALUE. May be given more than once.")
  private List<String> given = new ArrayList<>(); // a map would be split at quotes, too

  /** Values by placeholder name, checked. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      check(name, equals >= 0);
      values.put(name, pair.substring(equals + 1));
    }
    return values;
  }

  /**
   * As {@link #values()}, with a warning for each that fills nothing.
   *
   * @param known names of all placeholders there are; asked for only when values are given
   * @param where what should have one of the name, such as "no entry", to begin "has __NAME__"
   */
  Map<String, String> values(Supplier<NavigableSet<String>> known, String where, Session session) {
    Map<String, String> values = values();
    NavigableSet<String> names = values.isEmpty() ? new TreeSet<>() : known.get();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        session.warn(
            "--var %s fills nothing: %s has %s"
                .formatted(name, where, PlaceholderSyntax.written(name)),
            Suggestion.closest(name, names));
      }
    }
    return values;
  }

  private static void check(String name, boolean hasValue) {
    if (!PlaceholderSyntax.NAME.matcher(name).matches()) {
      throw CommandFailure.usage(
          "`%s` cannot be a placeholder's name".formatted(name),
          "Write it as in the entry without the outer underscores, such as IMAGE_NAME=app:1");
    }
    if (!hasValue) {
      throw CommandFailure.usage(
          "--var %s has no value".formatted(name), "Write --var %s=VALUE".formatted(name));
    }
  }
}
