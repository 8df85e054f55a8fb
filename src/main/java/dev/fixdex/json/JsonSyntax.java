package dev.fixdex.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Whether a text is JSON, comments allowed: one value after the other. */
public final class JsonSyntax {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private JsonSyntax() {}

  /** The first fault of a text; empty when there is none. */
  public static Optional<DataFault> fault(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        parser.currentToken();
      }
      return Optional.empty();
    } catch (StreamReadException e) {
      return Optional.of(of(e));
    } catch (JacksonException _) {
      return Optional.empty(); // a limit of the parser is no fault of the text
    }
  }

  static DataFault of(JacksonException e) {
    TokenStreamLocation place = e.getLocation();
    int line = place == null ? 1 : Math.max(1, place.getLineNr());
    int column = place == null ? 1 : Math.max(1, place.getColumnNr());
    String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ").strip();
    int end = message.indexOf(": ");
    return new DataFault(line, column, 1, end > 0 ? message.substring(0, end) : message);
  }
}
