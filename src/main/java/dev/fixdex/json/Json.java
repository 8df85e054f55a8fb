package dev.fixdex.json;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes maps, lists, records, strings, numbers, booleans and {@code Optional}s as JSON, and reads
 * JSON objects. Keys keep the order of the map that is given.
 */
public final class Json {
  private static final int DEEPEST = 32;
  private static final int LONGEST_STRING = 16 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .build())
                  .build())
          .build();

  /** The library's own indenter ends lines as the system does. */
  private static final JsonMapper PRETTY =
      MAPPER
          .rebuild()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private Json() {}

  /** A value as JSON on one line. */
  public static String compact(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A value as JSON for people to read, without a line end at its end. */
  public static String pretty(Object value) {
    return PRETTY.writeValueAsString(value);
  }

  /**
   * Reads an object.
   *
   * @throws JsonException when the text is not one
   */
  public static Map<String, Object> object(String text) {
    try {
      Map<String, Object> object = MAPPER.readValue(text, new TypeReference<>() {});
      if (object == null) {
        throw new JsonException("null is no JSON object", 1, 1);
      }
      return object;
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      int column = place == null ? 1 : Math.max(1, place.getColumnNr());
      throw new JsonException(e.getOriginalMessage(), line, column);
    }
  }
}
