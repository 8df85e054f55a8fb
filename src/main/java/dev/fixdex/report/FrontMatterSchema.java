package dev.fixdex.report;

import dev.fixdex.json.Json;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a knowledge base's front matter must be, as a JSON Schema for editors. */
public final class FrontMatterSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  private FrontMatterSchema() {}

  /** The schema (draft 2020-12), with a line end at its end. */
  public static String of(Settings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (FieldSpec field : settings.fields()) {
      Map<String, Object> property = property(field, settings);
      property.put("description", field.description());
      properties.put(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", "Front matter of an entry of " + settings.site().title());
    schema.put("type", "object");
    schema.put("required", required);
    schema.put("additionalProperties", false);
    schema.put("properties", properties);
    return Json.pretty(schema) + "\n";
  }

  private static Map<String, Object> property(FieldSpec field, Settings settings) {
    return switch (field.type()) {
      case ID -> text("pattern", "^" + Settings.ID.pattern() + "$");
      case TEXT -> text("minLength", 1);
      case TERM -> term(settings.vocabulary(field.name()));
      case TERMS -> list(term(settings.vocabulary(field.name())));
      case GRADE -> grade();
      case DATE -> text("pattern", DATE);
      case IDS -> list(text("pattern", "^" + Settings.ID.pattern() + "$"));
      case VARIABLES -> variables();
    };
  }

  private static Map<String, Object> text(String key, Object value) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put(key, value);
    return text;
  }

  private static Map<String, Object> term(Optional<Vocabulary> vocabulary) {
    return vocabulary
        .map(words -> text("enum", words.terms()))
        .orElseGet(() -> text("minLength", 1));
  }

  private static Map<String, Object> list(Map<String, Object> item) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", item);
    list.put("uniqueItems", true);
    return list;
  }

  private static Map<String, Object> grade() {
    Map<String, Object> grade = new LinkedHashMap<>();
    grade.put("type", "integer");
    grade.put("minimum", 1);
    grade.put("maximum", 10);
    return grade;
  }

  private static Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("type", "object");
    variables.put("propertyNames", Map.of("pattern", "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$"));
    variables.put("additionalProperties", Map.of("type", "object"));
    return variables;
  }
}
