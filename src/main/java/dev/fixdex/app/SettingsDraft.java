package dev.fixdex.app;

import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings that fit what was counted in a folder, and what they were taken from, in sentences. */
final class SettingsDraft {
  /** Of the files: what so many have is a part of their form, and what almost all have a duty. */
  private static final double OFTEN = 0.2;

  private static final double NEARLY_ALWAYS = 0.95;

  /** Fewer files say little about what all of them have. */
  private static final int FEWEST = 5;

  private static final int MOST_WORDS = 12;
  private static final int MOST_NAMED = 8;

  private final FolderFacts facts;
  private final EntryType type;
  private final boolean chosen;
  private final List<String> inferred = new ArrayList<>();
  private final StringBuilder yaml = new StringBuilder();

  /**
   * A draft.
   *
   * @param profile whose kind of entries the folder is said to have; empty to find out
   */
  SettingsDraft(FolderFacts facts, String title, Optional<EntryType> profile) {
    this.facts = facts;
    this.chosen = profile.isPresent();
    this.type = profile.orElseGet(() -> LikelyProfile.of(facts));
    yaml.append("# Settings of this knowledge base. Everything here has a default.\nsite:\n");
    yaml.append("  title: ").append(DraftWords.quoted(title)).append('\n');
    yaml.append("  # url: https://kb.example.org/\n");
    write();
  }

  String yaml() {
    return yaml.toString();
  }

  /** What was taken from the files, one sentence each. */
  List<String> inferred() {
    return inferred;
  }

  private void write() {
    String files =
        facts.files() == 1 ? "file can be read as an entry" : "files can be read as entries";
    inferred.add("%,d %s".formatted(facts.files(), files));
    if (facts.unreadable() > 0) {
      inferred.add("%,d cannot; lint says why".formatted(facts.unreadable()));
    }
    yaml.append("\nprofile: ").append(type.name()).append('\n');
    if (facts.files() > 0) {
      inferred.add(
          "profile: "
              + type.name()
              + (chosen ? ", as you said" : ", " + LikelyProfile.reason(type, facts)));
      ids();
      fields();
      sections();
      summary();
    }
    vocabularies();
    lint();
  }

  /** What the ids have in common, where they are not as the profile has them. */
  private void ids() {
    Collection<String> ids =
        facts.field(Defaults.ID).map(field -> field.words().keySet()).orElse(Set.of());
    List<String> others = ids.stream().filter(id -> !type.ids().matches(id)).toList();
    if (others.isEmpty()) {
      return;
    }
    Optional<String> pattern = SharedShape.of(ids);
    if (pattern.isPresent()) {
      String example = ids.iterator().next();
      yaml.append(
          "\nid: {pattern: '%s', example: %s}\n"
              .formatted(pattern.get(), DraftWords.quoted(example)));
      inferred.add("ids: all match %s, such as %s".formatted(pattern.get(), example));
    } else {
      inferred.add(
          "ids: %,d of %,d are none, such as %s, and they share no shape: write one as `id:`, or"
                  .formatted(others.size(), ids.size(), others.getFirst())
              + " lint says FD108");
    }
  }

  private void lint() {
    int elsewhere = facts.inOtherFolders();
    boolean sorted = type.field(Defaults.CATEGORY).isPresent() && elsewhere > facts.inFolders();
    yaml.append(
        sorted
            ? "\nlint:\n  severity: {FD109: off}\n  # stale: 365d\n"
            : "\n# lint:\n#   severity: {FD405: off}\n#   stale: 365d\n");
    if (sorted) {
      inferred.add(
          "FD109: off, for the folder of %s is not their category"
              .formatted(DraftWords.files(elsewhere)));
    }
  }

  /** Fields that the profile does not know, and those that it wants and few files have. */
  private void fields() {
    StringBuilder own = new StringBuilder();
    facts
        .fields()
        .forEach((name, field) -> {
          boolean isName = name.matches("[A-Za-z_][A-Za-z0-9_.-]{0,59}");
          if (type.field(name).isEmpty() && isName && !name.equals(Defaults.TYPE)) {
            own.append("  ").append(name).append(": ").append(shape(field)).append('\n');
            inferred.add("field %s: in %s".formatted(name, DraftWords.files(field.files())));
          }
        });
    type.fields().stream()
        .filter(FieldSpec::required)
        .filter(field ->
            share(facts.field(field.name()).map(FolderFacts.Field::files)) < LikelyProfile.MOSTLY)
        .forEach(field -> {
          own.append("  ").append(field.name()).append(": {required: false}\n");
          inferred.add(
              "field %s: need not be there, for %s files have it"
                  .formatted(
                      field.name(),
                      count(facts.field(field.name()).map(FolderFacts.Field::files))));
        });
    if (!own.isEmpty()) {
      yaml.append("\nfields:\n").append(own);
    }
  }

  private double share(Optional<Integer> files) {
    return (double) files.orElse(0) / Math.max(1, facts.files());
  }

  private static String count(Optional<Integer> files) {
    return files.filter(n -> n > 0).map("only %,d"::formatted).orElse("no");
  }

  private String shape(FolderFacts.Field field) {
    boolean required = field.files() >= NEARLY_ALWAYS * facts.files() && facts.files() >= FEWEST;
    List<String> parts = new ArrayList<>(List.of("type: " + typeOf(field)));
    if (required) {
      parts.add("required: true");
    }
    if (isVocabulary(field)) {
      parts.add("vocabulary: [" + DraftWords.list(field.words().keySet()) + "]");
    }
    return parts.size() == 1 ? typeOf(field) : "{" + String.join(", ", parts) + "}";
  }

  private static String typeOf(FolderFacts.Field field) {
    if (field.maps() > 0) {
      return "map";
    }
    if (field.lists() > 0) {
      return "list";
    }
    Collection<String> words = field.words().keySet();
    return all(words, "0|-?[1-9][0-9]{0,8}")
        ? "int"
        : all(words, "[0-9]{4}-[0-9]{2}-[0-9]{2}")
            ? "date"
            : all(words, "true|false") ? "boolean" : "string";
  }

  private static boolean all(Collection<String> words, String regex) {
    return !words.isEmpty() && words.stream().allMatch(word -> word.matches(regex));
  }

  /** Few words that come again and again. */
  private boolean isVocabulary(FolderFacts.Field field) {
    int uses = field.words().values().stream().mapToInt(Integer::intValue).sum();
    int different = field.words().size();
    return typeOf(field).equals("string")
        && different > 1
        && different <= MOST_WORDS
        && uses >= FEWEST * different;
  }

  private void sections() {
    if (type.outline().sections().isEmpty()) {
      ownSections();
      return;
    }
    List<SectionSpec> rare =
        type.outline().sections().stream()
            .filter(section -> section.required() && section.level() == 2)
            .filter(section ->
                share(Optional.of(facts.withHeading(LikelyProfile.names(section))))
                    < LikelyProfile.MOSTLY)
            .toList();
    if (!rare.isEmpty()) {
      yaml.append("\nsections:\n");
      type.outline().sections().forEach(section -> section(section, rare));
      rare.forEach(section ->
          inferred.add(
              "section %s: need not be there, for %s files have it"
                  .formatted(
                      DraftWords.plain(section.title()),
                      count(Optional.of(facts.withHeading(LikelyProfile.names(section)))))));
    }
  }

  private void section(SectionSpec section, List<SectionSpec> rare) {
    yaml.append("  - {id: ").append(section.id());
    yaml.append(", heading: ").append(DraftWords.quoted(section.heading()));
    if (section.level() != 2) {
      yaml.append(", level: ").append(section.level());
    }
    if (!section.aliases().isEmpty()) {
      yaml.append(", aliases: [").append(DraftWords.list(section.aliases())).append(']');
    }
    yaml.append(section.required() && !rare.contains(section) ? ", required: true}\n" : "}\n");
  }

  /** The headings that many files share, counted. */
  private void ownSections() {
    List<FolderFacts.Heading> common = facts.common(OFTEN);
    if (common.isEmpty()) {
      return;
    }
    yaml.append("\nsections:\n");
    for (FolderFacts.Heading heading : common) {
      boolean required =
          heading.files() >= NEARLY_ALWAYS * facts.files() && facts.files() >= FEWEST;
      yaml.append("  - {heading: ").append(DraftWords.quoted(heading.title()));
      yaml.append(required ? ", required: true}\n" : "}\n");
      inferred.add(
          "section %s: in %s".formatted(heading.title(), DraftWords.files(heading.files())));
    }
  }

  private void summary() {
    if (type.summed() && facts.withSummary() < LikelyProfile.MOSTLY * facts.files()) {
      yaml.append("\nsummary: optional\n");
      inferred.add(
          "TL;DR: need not be there, for %s files have one"
              .formatted(count(Optional.of(facts.withSummary()))));
    }
  }

  /** Words that entries use and that the default does not know are added to it. */
  private void vocabularies() {
    StringBuilder words = new StringBuilder();
    for (String name : List.of(Defaults.CATEGORY, Defaults.PLATFORM, Defaults.CRITICALITY)) {
      vocabulary(name).ifPresent(line -> words.append("  ").append(name).append(": ").append(line));
    }
    yaml.append(
        words.isEmpty()
            ? "\n# vocabularies:\n#   platform: [linux, windows]\n"
            : "\nvocabularies:\n" + words);
  }

  private Optional<String> vocabulary(String field) {
    List<String> known =
        Defaults.SETTINGS.vocabulary(field).map(Vocabulary::terms).orElse(List.of());
    Collection<String> used =
        facts.field(field).stream()
            .flatMap(found -> found.words().keySet().stream())
            .filter(word -> word.matches("[A-Za-z0-9][A-Za-z0-9+#. _-]*"))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> added = used.stream().filter(word -> !known.contains(word)).toList();
    if (added.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(known);
    all.addAll(added);
    int more = added.size() - MOST_NAMED;
    inferred.add(
        "%s: added %s%s"
            .formatted(
                field,
                added.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                more > 0 ? " and %,d more".formatted(more) : ""));
    return Optional.of("[" + DraftWords.list(all) + "]\n");
  }
}
