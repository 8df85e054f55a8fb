package dev.fixdex.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a URL's query, in their order, each with its values. */
final class QueryFields {
  private static final int MOST = 100;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private QueryFields() {}

  /**
   * Reads a query.
   *
   * @param query without its {@code ?}
   * @return empty when it is no well-formed query, or has more than 100 fields
   */
  static Optional<QueryFields> parse(String query) {
    QueryFields fields = new QueryFields();
    String[] parts = query.split("&", MOST + 2);
    if (parts.length > MOST) {
      return Optional.empty();
    }
    for (String part : parts) {
      int equals = part.indexOf('=');
      Optional<String> name = decode(equals < 0 ? part : part.substring(0, equals));
      Optional<String> value = decode(equals < 0 ? "" : part.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      if (!part.isEmpty()) {
        fields.values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
      }
    }
    return Optional.of(fields);
  }

  private static Optional<String> decode(String text) {
    return PercentText.decode(text.replace('+', ' '));
  }

  Iterable<String> names() {
    return values.keySet();
  }

  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }
}
