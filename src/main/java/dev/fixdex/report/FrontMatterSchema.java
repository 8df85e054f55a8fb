package dev.fixdex.report;

import dev.fixdex.json.Json;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.IdShape;
import dev.fixdex.schema.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a knowledge base's front matter must be, as a JSON Schema for editors. It says what the lint
 * says of fields that are missing, unknown, of the wrong type, or with an unknown word.
 */
public final class FrontMatterSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** A day that there is, leap years counted. */
  private static final String DAY =
      "^\\s*(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)\\s*$";

  private final Settings settings;

  private FrontMatterSchema(Settings settings) {
    this.settings = settings;
  }

  /** The schema (draft 2020-12) for all kinds of entries, with a line end at its end. */
  public static String of(Settings settings) {
    return Json.pretty(new FrontMatterSchema(settings).ofAll()) + "\n";
  }

  /** The schema for one kind of entry, for folders whose files do not say their kind. */
  public static String of(Settings settings, EntryType type) {
    FrontMatterSchema schema = new FrontMatterSchema(settings);
    Map<String, Object> whole = schema.head();
    whole.putAll(schema.ofType(type));
    return Json.pretty(whole) + "\n";
  }

  private Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("$schema", DIALECT);
    head.put("title", "Front matter of an entry of " + settings.site().title());
    return head;
  }

  /** The field {@code type} decides which of the kinds holds. */
  private Map<String, Object> ofAll() {
    String usual = settings.types().usual().name();
    List<String> others =
        settings.types().names().stream().filter(name -> !name.equals(usual)).toList();
    List<Object> choices = new ArrayList<>();
    for (String name : others) {
      choices.add(map("if", says(map("const", name)), "then", reference(name)));
    }
    choices.add(map("if", says(map("enum", others)), "else", reference(usual)));
    Map<String, Object> definitions = new LinkedHashMap<>();
    settings.types().all().forEach(type -> definitions.put(type.name(), ofType(type)));
    Map<String, Object> schema = head();
    schema.put("type", "object");
    schema.put("allOf", choices);
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> says(Map<String, Object> type) {
    return map("properties", map("type", type), "required", List.of("type"));
  }

  private static Map<String, Object> reference(String name) {
    return map("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> ofType(EntryType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (FieldSpec field : type.fields()) {
      Map<String, Object> property = new LinkedHashMap<>();
      if (!field.description().isEmpty()) {
        property.put("description", field.description());
      }
      property.putAll(field.required() ? value(field, type) : orNothing(value(field, type)));
      properties.put(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    return map(
        "type",
        "object",
        "required",
        required,
        "additionalProperties",
        false,
        "properties",
        properties);
  }

  /** A field that nobody has to fill may be left empty. */
  private static Map<String, Object> orNothing(Map<String, Object> value) {
    return map("anyOf", List.of(value, map("type", "null")));
  }

  private Map<String, Object> value(FieldSpec field, EntryType type) {
    return switch (field.type()) {
      case ID -> id(type.ids());
      case TEXT, TERM -> word(field);
      case TERMS -> map("type", "array", "items", word(field));
      case INTEGER -> number(field.limits());
      case DATE -> text(DAY);
      case BOOLEAN -> map("enum", List.of(true, false, "true", "false"));
      case MAP -> map("type", "object");
      case IDS -> map("type", "array", "items", map("anyOf", anyId(type)));
      case VARIABLES -> variables();
    };
  }

  /** A whole text, the white space around it left out, as lint does. */
  private static String around(Pattern pattern) {
    return "^\\s*(?:" + pattern.pattern() + ")\\s*$";
  }

  private static Map<String, Object> text(String pattern) {
    return map("type", "string", "pattern", pattern);
  }

  /** An id, which YAML takes for something else where it looks like it. */
  private static Map<String, Object> id(IdShape shape) {
    List<String> types = new ArrayList<>(List.of("string"));
    if (shape.matches("1") && shape.matches("23.5")) {
      types.add("number");
    }
    if (shape.matches("true") && shape.matches("false")) {
      types.add("boolean");
    }
    Map<String, Object> id = text(around(shape.pattern()));
    id.put("type", types.size() == 1 ? "string" : types);
    if (types.contains("number")) {
      id.put("minimum", 0);
    }
    return id;
  }

  /** Ids of this kind of entry, and of those that the settings speak of. */
  private List<Map<String, Object>> anyId(EntryType type) {
    return Stream.concat(Stream.of(type), settings.types().named().values().stream())
        .map(each -> id(each.ids()))
        .distinct()
        .toList();
  }

  /** Text, which YAML takes for a number or a flag where it looks like one. */
  private Map<String, Object> word(FieldSpec field) {
    var vocabulary = settings.vocabulary(field.name());
    if (vocabulary.isPresent()) {
      Set<Object> words = new LinkedHashSet<>();
      vocabulary
          .get()
          .terms()
          .forEach(term -> {
            words.add(term);
            words.add(asYaml(term));
          });
      return map("enum", List.copyOf(words));
    }
    return field
        .limits()
        .pattern()
        .map(pattern -> text(around(pattern)))
        .orElseGet(() -> map("type", List.of("string", "number", "boolean"), "pattern", "[^\\s]"));
  }

  private static Object asYaml(String term) {
    return term.matches("0|-?[1-9][0-9]{0,8}")
        ? Integer.valueOf(term)
        : term.equals("true") || term.equals("false") ? Boolean.valueOf(term) : term;
  }

  private static Map<String, Object> number(FieldSpec.Limits limits) {
    Map<String, Object> number = map("type", "integer");
    boolean low = limits.least() != Integer.MIN_VALUE;
    boolean high = limits.most() != Integer.MAX_VALUE;
    if (low) {
      number.put("minimum", limits.least());
    }
    if (high) {
      number.put("maximum", limits.most());
    }
    Map<String, Object> quoted = text(NumberPattern.of(limits.least(), limits.most()));
    return map("anyOf", List.of(number, quoted));
  }

  private static Map<String, Object> variables() {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (String key : List.of("description", "example", "default", "pattern", "value")) {
      keys.put(key, map("type", List.of("string", "number", "boolean")));
    }
    keys.put("secret", map("type", "boolean"));
    keys.put("raw", map("type", "boolean"));
    return map(
        "type", "object",
        "propertyNames", map("pattern", "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$"),
        "additionalProperties",
            map(
                "type",
                List.of("object", "string", "number", "boolean", "null"),
                "additionalProperties",
                false,
                "properties",
                keys));
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
