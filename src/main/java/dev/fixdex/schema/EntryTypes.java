package dev.fixdex.schema;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.source.SignLexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kinds of entries of a knowledge base.
 *
 * @param usual of an entry that names none
 * @param named those that the settings speak of, by their names, the usual one among them; an entry
 *     may also be of a ready profile
 * @param folders whose files are of a kind unless they say otherwise; the last that fits holds
 */
public record EntryTypes(
    EntryType usual, NavigableMap<String, EntryType> named, List<InFolder> folders) {
  /**
   * Files of a kind.
   *
   * @param folder relative to the knowledge base, with {@code /}, without one at its end
   * @param type a name
   */
  public record InFolder(String folder, String type) {}

  public EntryTypes {
    named = Collections.unmodifiableNavigableMap(new TreeMap<>(named));
    folders = List.copyOf(folders);
  }

  /** Entries of one kind, unless they say otherwise. */
  public static EntryTypes mostly(EntryType usual) {
    return new EntryTypes(usual, new TreeMap<>(Map.of(usual.name(), usual)), List.of());
  }

  /** The kind of an entry: as it says itself, as its folder says, or the usual one. */
  public EntryType of(String path, FrontMatter frontMatter) {
    Optional<String> name =
        frontMatter
            .fields()
            .get(Defaults.TYPE)
            .flatMap(
                value -> value instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty())
            .map(scalar -> scalar.text().strip())
            .filter(names()::contains);
    return name.map(this::get).orElseGet(() -> ofPath(path));
  }

  /** What an entry may say in its field {@code type}, in alphabetical order. */
  public NavigableSet<String> names() {
    NavigableSet<String> names = new TreeSet<>(named.keySet());
    names.addAll(Profiles.BY_NAME.keySet());
    return names;
  }

  /** The kind with a name. */
  public Optional<EntryType> called(String name) {
    return names().contains(name) ? Optional.of(get(name)) : Optional.empty();
  }

  /** The kind of an entry that does not say it. */
  public EntryType ofPath(String path) {
    EntryType found = usual;
    for (InFolder each : folders) {
      if (path.startsWith(each.folder() + "/")) {
        found = get(each.type());
      }
    }
    return found;
  }

  /** All kinds, by their names. */
  public List<EntryType> all() {
    return names().stream().map(this::get).toList();
  }

  private EntryType get(String name) {
    return named.getOrDefault(name, Profiles.BY_NAME.getOrDefault(name, usual));
  }

  /** Whether a text is an id of a kind of entry that the settings speak of. */
  public boolean isId(String text) {
    return named.values().stream().anyMatch(type -> type.ids().matches(text));
  }

  /** Whether a text is an id, of a shape that no ordinary word has. */
  public boolean isTellingId(String text) {
    return named.values().stream()
        .map(EntryType::ids)
        .anyMatch(ids -> ids.isTelling() && ids.matches(text));
  }

  /** What the kinds say about signs whose bytes were lost, the usual one first. */
  public SignLexicon signs() {
    List<SignLexicon> lexicons = new ArrayList<>();
    lexicons.add(usual.outline().signs());
    all().forEach(type -> lexicons.add(type.outline().signs()));
    return (before, after, candidates) ->
        lexicons.stream()
            .flatMap(lexicon -> lexicon.decide(before, after, candidates).stream())
            .findFirst();
  }

  /** The specification of a field, of the first kind that has it, the usual one before others. */
  public Optional<FieldSpec> field(String name) {
    return usual
        .field(name)
        .or(() -> all().stream().flatMap(type -> type.field(name).stream()).findFirst());
  }
}
