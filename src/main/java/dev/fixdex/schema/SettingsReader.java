package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlDocument;
import dev.fixdex.frontmatter.YamlProblem;
import dev.fixdex.frontmatter.YamlReader;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.SourceText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code kb/fixdex.yaml}. What it does not say holds as in {@link Defaults}. */
public final class SettingsReader {
  private static final Set<String> KEYS = keys();
  private static final Set<String> SITE_KEYS =
      Set.of(
          "title",
          "description",
          "url",
          "edit_url",
          "new_entry_url",
          "language",
          "stale_days",
          "offline");
  private static final String QUERY = "{query}";

  private final YamlShape shape;
  private final List<SettingsProblem> problems = new ArrayList<>();

  private final Collection<KnownRule> rules;
  private final Function<String, Optional<String>> files;

  private SettingsReader(
      SourceText source, Collection<KnownRule> rules, Function<String, Optional<String>> files) {
    this.shape = new YamlShape(source, problems);
    this.rules = rules;
    this.files = files;
  }

  /**
   * What was read.
   *
   * @param settings complete; where there are problems, the default stands in
   * @param problems in the order of the text
   */
  public record Result(Settings settings, List<SettingsProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads settings; never throws on any text.
   *
   * @param rules the lint rules, of which severities and options may be given
   */
  public static Result read(SourceText source, Collection<KnownRule> rules) {
    return read(source, rules, file -> Optional.empty());
  }

  /**
   * Reads settings that may name files beside them.
   *
   * @param rules the lint rules, of which severities and options may be given
   * @param files gives the text of a file by its name; empty when there is none
   */
  public static Result read(
      SourceText source, Collection<KnownRule> rules, Function<String, Optional<String>> files) {
    SettingsReader reader = new SettingsReader(source, rules, files);
    YamlDocument document = YamlReader.read(source.text(), source.span());
    for (YamlProblem problem : document.problems()) {
      reader.shape.problem(problem.span(), problem.message(), null);
    }
    Settings settings = reader.settings(document.root());
    reader.problems.sort((a, b) -> a.place().span().compareTo(b.place().span()));
    return new Result(settings, reader.problems);
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(TypesReader.KEYS);
    keys.addAll(List.of("site", "types", "vocabularies", "variables", "synonyms", "lint"));
    return keys;
  }

  private Settings settings(@Nullable YamlValue root) {
    Settings defaults = Defaults.SETTINGS;
    if (root == null || (root instanceof Scalar scalar && scalar.isNull())) {
      return defaults;
    }
    Mapping map = shape.map(root, "The settings");
    shape.knownKeys(map, KEYS);
    TypesReader types = new TypesReader(shape);
    EntryTypes read = types.read(map);
    return new Settings(
        site(map),
        read,
        vocabularies(map, read, types.vocabularies()),
        variables(map),
        synonyms(map),
        new LintSettingsReader(shape, rules, files).read(shape.child(map, "lint")));
  }

  private Site site(Mapping root) {
    Mapping map = shape.child(root, "site");
    shape.knownKeys(map, SITE_KEYS);
    Site site = Site.DEFAULT;
    return new Site(
        shape.text(map, "title").orElse(site.title()),
        shape.text(map, "description").orElse(site.description()),
        url(map, "url"),
        url(map, "edit_url"),
        form(map, "new_entry_url"),
        shape.text(map, "language").orElse(site.language()),
        days(map, "stale_days", site.staleDays()),
        shape.flag(map, "offline"));
  }

  private int days(Mapping site, String key, int fallback) {
    Optional<String> text = shape.text(site, key);
    if (text.isEmpty() || text.get().matches("\\d{1,5}")) {
      return text.map(Integer::parseInt).orElse(fallback);
    }
    shape.problem(
        site.get(key).orElse(site).span(),
        "`%s` is no number of days: %s".formatted(key, text.get()),
        "Write a whole number, 0 for never");
    return fallback;
  }

  private Optional<String> url(Mapping site, String key) {
    Optional<String> text = shape.text(site, key).filter(url -> !url.isEmpty());
    if (text.isPresent() && !isWebAddress(text.get())) {
      String message = "`%s` is no web address: %s".formatted(key, text.get());
      shape.problem(
          site.get(key).orElse(site).span(),
          message,
          "Write one such as https://kb.example.org/, without ? and #");
      return Optional.empty();
    }
    return text.map(url -> url.endsWith("/") ? url : url + "/");
  }

  /** The address of a form, with a place for what was searched. */
  private Optional<String> form(Mapping site, String key) {
    Optional<String> text = shape.text(site, key).filter(url -> !url.isEmpty());
    if (text.isPresent()
        && (!text.get().contains(QUERY) || web(text.get().replace(QUERY, "query")).isEmpty())) {
      shape.problem(
          site.get(key).orElse(site).span(),
          "`%s` is no web address with {query} in it: %s".formatted(key, text.get()),
          "Write one such as https://git.example.org/kb/issues/new?title={query}");
      return Optional.empty();
    }
    return text;
  }

  /** Whether paths can be put after it: a web address without query and fragment. */
  private static boolean isWebAddress(String text) {
    return web(text)
        .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
        .isPresent();
  }

  private static Optional<URI> web(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Map<String, Vocabulary> vocabularies(
      Mapping root, EntryTypes types, Map<String, Vocabulary> ofFields) {
    Map<String, Vocabulary> vocabularies = new HashMap<>(Defaults.SETTINGS.vocabularies());
    vocabularies.putAll(ofFields);
    Mapping map = shape.child(root, "vocabularies");
    Set<String> fields =
        types.all().stream()
            .flatMap(type -> type.fields().stream())
            .filter(SettingsReader::holdsWords)
            .map(FieldSpec::name)
            .collect(Collectors.toSet());
    shape.knownKeys(map, fields);
    for (Pair pair : map.pairs()) {
      String name = pair.key().text();
      vocabularies.put(name, new Vocabulary(name, shape.texts(pair.value())));
    }
    vocabularies.put(Defaults.TYPE, new Vocabulary(Defaults.TYPE, List.copyOf(types.names())));
    return vocabularies;
  }

  private static boolean holdsWords(FieldSpec field) {
    boolean own = !field.name().equals(Defaults.TITLE) && !field.name().equals(Defaults.TYPE);
    return switch (field.type()) {
      case TERM, TERMS, TEXT -> own;
      case ID, INTEGER, DATE, BOOLEAN, MAP, IDS, VARIABLES -> false;
    };
  }

  private Map<String, Variable> variables(Mapping root) {
    return new VariablesReader(shape).read(shape.child(root, "variables"));
  }

  private List<List<String>> synonyms(Mapping root) {
    Optional<YamlValue> value = root.get("synonyms");
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Sequence groups)) {
      shape.problem(value.get().span(), "`synonyms` must be a list of lists of words", null);
      return List.of();
    }
    return groups.items().stream().map(shape::texts).toList();
  }
}
