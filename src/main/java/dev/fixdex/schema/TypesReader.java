package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads which kinds of entries there are: the usual one, of which the settings speak at their top,
 * and those under {@code types}.
 */
final class TypesReader {
  /** Keys that change a kind of entry. */
  static final Set<String> KEYS =
      Set.of("profile", "id", "fields", "sections", "summary", "summary_from", "error_texts");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final YamlShape shape;
  private final FieldSpecsReader fields;

  TypesReader(YamlShape shape) {
    this.shape = shape;
    this.fields = new FieldSpecsReader(shape);
  }

  /** The words that fields may hold, as far as the fields' own settings say it. */
  Map<String, Vocabulary> vocabularies() {
    return fields.vocabularies();
  }

  EntryTypes read(Mapping root) {
    EntryType usual = changed(profile(root).orElse(Profiles.DEFAULT), root);
    NavigableMap<String, EntryType> named = new TreeMap<>();
    named.put(usual.name(), usual);
    List<EntryTypes.InFolder> folders = new ArrayList<>();
    for (Pair pair : shape.child(root, "types").pairs()) {
      String name = pair.key().text();
      Mapping map = shape.map(pair.value(), "`" + name + "`");
      Set<String> known = new TreeSet<>(KEYS);
      known.add("folders");
      shape.knownKeys(map, known);
      if (!NAME.matcher(name).matches()) {
        shape.problem(
            pair.key().span(),
            "`%s` cannot be the name of a type".formatted(name),
            "Write lower-case words joined by hyphens");
      } else if (name.equals(usual.name())) {
        shape.problem(
            pair.key().span(),
            "`%s` is what entries are unless they say otherwise".formatted(name),
            "Write what it says at the top of the settings");
      } else {
        EntryType start = profile(map).orElse(Profiles.BY_NAME.getOrDefault(name, usual));
        named.put(name, changed(called(name, start), map));
        folders(map).forEach(folder -> folders.add(new EntryTypes.InFolder(folder, name)));
      }
    }
    return new EntryTypes(usual, named, folders);
  }

  private static EntryType called(String name, EntryType type) {
    return new EntryType(
        name,
        type.ids(),
        type.fields(),
        type.outline(),
        type.summed(),
        type.summaryFrom(),
        type.errorTexts());
  }

  private Optional<EntryType> profile(Mapping map) {
    Optional<String> name = shape.word(map, "profile", Profiles.BY_NAME.keySet());
    return name.map(Profiles.BY_NAME::get);
  }

  private EntryType changed(EntryType type, Mapping map) {
    Outline outline =
        map.get("sections")
            .map(value -> new SectionSpecsReader(shape).read(value))
            .orElse(type.outline());
    return new EntryType(
        type.name(),
        ids(map).orElse(type.ids()),
        fields.read(map, type),
        outline,
        shape
            .word(map, "summary", List.of("required", "optional"))
            .map("required"::equals)
            .orElse(type.summed()),
        places(map, "summary_from", outline, List.of(EntryType.QUOTE, EntryType.PREAMBLE))
            .orElse(type.summaryFrom()),
        places(map, "error_texts", outline, List.of(EntryType.QUOTE, EntryType.TITLE))
            .orElse(type.errorTexts()));
  }

  /** A pattern, or a map with a pattern and an example. */
  private Optional<IdShape> ids(Mapping parent) {
    Optional<YamlValue> value = parent.get("id");
    if (value.isPresent() && value.get() instanceof YamlValue.Scalar) {
      return shape.regex(parent, "id").map(pattern -> shaped(pattern, null));
    }
    Mapping map = shape.child(parent, "id");
    shape.knownKeys(map, Set.of("pattern", "example"));
    Optional<String> example = shape.text(map, "example");
    Optional<Pattern> pattern = shape.regex(map, "pattern");
    if (pattern.isPresent()
        && example.isPresent()
        && !pattern.get().matcher(example.get()).matches()) {
      shape.problem(
          map.get("example").orElse(map).span(),
          "The example `%s` does not match the pattern".formatted(example.get()),
          null);
    }
    return pattern.map(found -> shaped(found, example.orElse(null)));
  }

  private static IdShape shaped(
      Pattern pattern, @org.jspecify.annotations.Nullable String example) {
    return new IdShape(
        pattern,
        example == null ? "one that matches " + pattern : "one such as `%s`".formatted(example));
  }

  private Optional<List<String>> places(
      Mapping map, String key, Outline outline, List<String> others) {
    Optional<YamlValue> value = map.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>(others);
    outline.sections().stream().map(SectionSpec::id).forEach(known::add);
    List<String> places = shape.texts(value.get());
    for (int i = 0; i < places.size(); i++) {
      if (!known.contains(places.get(i)) && value.get() instanceof Sequence sequence) {
        shape.unknown(sequence.items().get(i).span(), "place", places.get(i), known);
      }
    }
    return Optional.of(places);
  }

  private List<String> folders(Mapping map) {
    return map.get("folders").map(shape::texts).orElse(List.of()).stream()
        .map(folder -> folder.replaceAll("/+$", ""))
        .toList();
  }
}
