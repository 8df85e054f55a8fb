package dev.fixdex.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/** Whether a text is TOML. */
public final class TomlSyntax {
  private static final TomlMapper MAPPER = new TomlMapper();

  private TomlSyntax() {}

  /** The first fault of a text; empty when there is none. */
  public static Optional<DataFault> fault(String text) {
    try {
      MAPPER.readTree(text);
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of(JsonSyntax.of(e));
    }
  }
}
