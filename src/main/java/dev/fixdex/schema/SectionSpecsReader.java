package dev.fixdex.schema;

import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code sections:}, the outline of a kind of entry. */
final class SectionSpecsReader {
  private static final Set<String> KEYS = Set.of("id", "heading", "aliases", "required", "level");
  private static final Pattern ID =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\d]+(?:-[\\p{Ll}\\p{Lo}\\d]+)*");

  /** Signs before headings are from here on; below are letters and punctuation. */
  private static final int FIRST_SIGN = 0x2000;

  private final YamlShape shape;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> headings = new HashSet<>();

  SectionSpecsReader(YamlShape shape) {
    this.shape = shape;
  }

  Outline read(YamlValue value) {
    List<SectionSpec> sections = new ArrayList<>();
    if (value instanceof Sequence sequence) {
      sequence.items().forEach(item -> section(item).ifPresent(sections::add));
    } else {
      shape.problem(
          value.span(),
          "`sections` must be a list, not " + value.kind(),
          "Write `- heading: NAME`");
    }
    return new Outline(sections);
  }

  private Optional<SectionSpec> section(YamlValue item) {
    boolean isName = item instanceof Scalar scalar && !scalar.isNull();
    Mapping map = isName ? new Mapping(List.of(), item.span()) : shape.map(item, "A section");
    shape.knownKeys(map, KEYS);
    String heading =
        isName ? ((Scalar) item).text().strip() : shape.text(map, "heading").orElse("").strip();
    String words = HeadingWords.of(heading);
    if (words.isEmpty()) {
      if (map.pairs().stream().allMatch(pair -> KEYS.contains(pair.key().text()))) {
        shape.problem(item.span(), "The section has no `heading`", "Write `heading: NAME`");
      } // else the one key that is unknown is meant to be it
      return Optional.empty();
    }
    String id = shape.text(map, "id").orElse(words.replace(' ', '-'));
    int level = level(map);
    List<String> aliases =
        map.get("aliases").map(shape::texts).orElse(List.of()).stream()
            .map(HeadingWords::of)
            .toList();
    check(item, map, id, level, words, aliases);
    int sign = signEnd(heading);
    return Optional.of(
        new SectionSpec(
            id,
            level,
            heading.substring(0, sign).strip(),
            heading.substring(sign),
            aliases,
            shape.flag(map, "required")));
  }

  private int level(Mapping map) {
    return shape.word(map, "level", List.of("2", "3", "4")).map(Integer::parseInt).orElse(2);
  }

  private void check(
      YamlValue item, Mapping map, String id, int level, String words, List<String> aliases) {
    if (!ID.matcher(id).matches()) {
      shape.problem(
          map.get("id").orElse(item).span(),
          "`%s` cannot be the id of a section".formatted(id),
          "Write lower-case words joined by hyphens");
    } else if (!ids.add(id)) {
      shape.problem(
          map.get("id").orElse(item).span(), "Two sections have the id `%s`".formatted(id), null);
    }
    List<String> all = new ArrayList<>(aliases);
    all.add(words);
    for (String each : new HashSet<>(all)) {
      if (!headings.add(level + " " + each)) {
        shape.problem(item.span(), "Two sections are called `%s`".formatted(each), null);
      }
    }
  }

  /** Where a heading's words begin. */
  private static int signEnd(String heading) {
    int at = 0;
    while (at < heading.length() && isOfSign(heading.codePointAt(at), at)) {
      at += Character.charCount(heading.codePointAt(at));
    }
    return at;
  }

  private static boolean isOfSign(int point, int at) {
    return (point >= FIRST_SIGN && !Character.isLetterOrDigit(point)) || (point == ' ' && at > 0);
  }
}
