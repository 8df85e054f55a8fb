package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.schema.FieldSpec.Limits;
import dev.fixdex.schema.FieldSpec.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code fields:}, which adds fields to those of a kind of entry, changes or drops them. */
final class FieldSpecsReader {
  private static final Set<String> KEYS =
      Set.of("type", "required", "description", "vocabulary", "pattern", "min", "max");
  private static final Map<String, Type> TYPES =
      Map.of(
          "string", Type.TEXT,
          "int", Type.INTEGER,
          "date", Type.DATE,
          "list", Type.TERMS,
          "map", Type.MAP,
          "boolean", Type.BOOLEAN);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,59}");
  private static final String OFF = "off";

  private final YamlShape shape;
  private final Map<String, Vocabulary> vocabularies = new TreeMap<>();

  FieldSpecsReader(YamlShape shape) {
    this.shape = shape;
  }

  /** The words that were given with fields, by the fields' names. */
  Map<String, Vocabulary> vocabularies() {
    return vocabularies;
  }

  /** The fields of a kind of entry after what the settings say. */
  List<FieldSpec> read(Mapping parent, EntryType type) {
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    type.fields().forEach(field -> fields.put(field.name(), field));
    for (Pair pair : shape.child(parent, "fields").pairs()) {
      String name = pair.key().text();
      Optional<FieldSpec> before = Optional.ofNullable(fields.get(name));
      if (!NAME.matcher(name).matches()) {
        shape.problem(
            pair.key().span(),
            "`%s` cannot be the name of a field".formatted(name),
            "Write letters, digits, `_`, `-` and `.`");
      } else if (pair.value() instanceof Scalar scalar && scalar.text().equals(OFF)) {
        fields.remove(name);
      } else {
        fields.put(name, field(name, pair.value(), before));
      }
    }
    return List.copyOf(fields.values());
  }

  private FieldSpec field(String name, YamlValue value, Optional<FieldSpec> before) {
    Mapping map = shape.map(withoutShorthand(value), "`" + name + "`");
    shape.knownKeys(map, KEYS);
    FieldSpec field = before.orElseGet(() -> new FieldSpec(name, type(value, map), false, ""));
    if (before.isPresent() && isOfProgram(before.get()) && saysType(value, map)) {
      shape.problem(
          map.get("type").orElse(value).span(),
          "The type of `%s` cannot be changed".formatted(name),
          "Leave out its `type`");
    } else if (before.isPresent() && saysType(value, map)) {
      field = new FieldSpec(name, type(value, map), field.required(), field.description());
    }
    map.get("vocabulary")
        .ifPresent(words -> vocabularies.put(name, new Vocabulary(name, shape.texts(words))));
    boolean required =
        map.get("required").isPresent() ? shape.flag(map, "required") : field.required();
    String description = shape.text(map, "description").orElse(field.description());
    return field.with(required, description, limits(map, field));
  }

  /** Fields of which rules, pages and search know more than their type. */
  private static boolean isOfProgram(FieldSpec field) {
    return Profiles.DEFAULT.field(field.name()).isPresent();
  }

  private static boolean saysType(YamlValue value, Mapping map) {
    return map.get("type").isPresent() || (value instanceof Scalar scalar && !scalar.isNull());
  }

  /** {@code weight: int} is short for {@code weight: {type: int}}. */
  private static YamlValue withoutShorthand(YamlValue value) {
    return value instanceof Scalar ? new Mapping(List.of(), value.span()) : value;
  }

  private Type type(YamlValue value, Mapping map) {
    Optional<String> word =
        value instanceof Scalar scalar && !scalar.isNull()
            ? shape.word(scalar, "type", TYPES.keySet())
            : shape.word(map, "type", TYPES.keySet());
    return word.map(TYPES::get).orElse(Type.TEXT);
  }

  private Limits limits(Mapping map, FieldSpec field) {
    Limits before = field.limits();
    Limits limits =
        new Limits(
            map.get("pattern").isPresent() ? shape.regex(map, "pattern") : before.pattern(),
            number(map, "min").orElse(before.least()),
            number(map, "max").orElse(before.most()));
    boolean isText = field.type() == Type.TEXT || field.type() == Type.TERMS;
    refuse(map, "pattern", isText, "a string or a list");
    refuse(map, "min", field.type() == Type.INTEGER, "an int");
    refuse(map, "max", field.type() == Type.INTEGER, "an int");
    if (limits.least() > limits.most()) {
      shape.problem(map.span(), "`min` is more than `max`", null);
    }
    return limits;
  }

  private void refuse(Mapping map, String key, boolean fits, String types) {
    if (!fits && map.get(key).isPresent()) {
      shape.problem(
          map.get(key).orElse(map).span(), "`%s` is only for %s".formatted(key, types), null);
    }
  }

  private OptionalInt number(Mapping map, String key) {
    Optional<String> text = shape.text(map, key);
    if (text.isPresent() && !text.get().matches("0|-?[1-9][0-9]{0,8}")) {
      shape.problem(
          map.get(key).orElse(map).span(), "`%s` must be a whole number".formatted(key), null);
      return OptionalInt.empty();
    }
    return text.map(number -> OptionalInt.of(Integer.parseInt(number))).orElse(OptionalInt.empty());
  }
}
