package dev.fixdex.eval;

import dev.fixdex.json.Json;
import dev.fixdex.json.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object that is one line of a file. */
final class LineObject {
  private final Map<String, Object> values;

  LineObject(String line) throws LineFault {
    try {
      values = Json.object(line);
    } catch (JsonException e) {
      throw new LineFault("no JSON object: " + e.getMessage());
    }
  }

  /** The strings under some keys, all of which have to be there. */
  Map<String, String> texts(String... keys) throws LineFault {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : keys) {
      if (!(values.get(key) instanceof String text)) {
        throw new LineFault("`" + key + "` is no string");
      }
      texts.put(key, text);
    }
    return texts;
  }

  /** The strings of a list. */
  List<String> list(String key) throws LineFault {
    List<String> texts = new ArrayList<>();
    boolean good = values.get(key) instanceof List<?>;
    if (values.get(key) instanceof List<?> list) {
      for (Object value : list) {
        good &= value instanceof String;
        texts.add(String.valueOf(value));
      }
    }
    if (!good) {
      throw new LineFault("`" + key + "` is no list of strings");
    }
    return texts;
  }
}
