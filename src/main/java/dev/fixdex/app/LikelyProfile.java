package dev.fixdex.app;

import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.HeadingWords;
import dev.fixdex.schema.Profiles;
import dev.fixdex.schema.SectionSpec;
import java.util.ArrayList;
import java.util.List;

/** Finds out of which kind the entries of a folder are. */
final class LikelyProfile {
  /** Of the files of a folder: what more than so many have is their form. */
  static final double MOSTLY = 0.5;

  private LikelyProfile() {}

  /** The profile whose sections most of the files have; plain where there is none. */
  static EntryType of(FolderFacts facts) {
    if (facts.files() == 0 || has(facts, Profiles.DEFAULT, 2) || hasIds(facts)) {
      return Profiles.DEFAULT;
    }
    if (has(facts, Profiles.RUNBOOK, 3)) {
      return Profiles.RUNBOOK;
    }
    boolean errors = facts.titledByError() > MOSTLY * facts.files();
    return errors ? Profiles.COMPILER_ERROR : Profiles.PLAIN;
  }

  private static boolean hasIds(FolderFacts facts) {
    return facts.field(Defaults.ID).filter(f -> f.files() > MOSTLY * facts.files()).isPresent();
  }

  private static boolean has(FolderFacts facts, EntryType type, int least) {
    long common =
        type.outline().sections().stream()
            .filter(section -> section.level() == 2)
            .filter(section -> facts.withHeading(names(section)) > MOSTLY * facts.files())
            .count();
    return common >= least;
  }

  /** How a section's heading may read, as words. */
  static List<String> names(SectionSpec section) {
    List<String> names = new ArrayList<>(section.aliases());
    names.add(HeadingWords.of(section.title()));
    return names.stream().distinct().toList();
  }

  /** From what a profile was taken. */
  static String reason(EntryType type, FolderFacts facts) {
    List<String> found =
        type.outline().sections().stream()
            .filter(section -> section.level() == 2)
            .filter(section -> facts.withHeading(names(section)) > 0)
            .map(section ->
                "%s in %,d"
                    .formatted(
                        DraftWords.plain(section.title()), facts.withHeading(names(section))))
            .toList();
    return switch (type.name()) {
      case "compiler-error" ->
          "for an error's number is the title of " + DraftWords.files(facts.titledByError());
      case "plain" -> "for most files have none of the headings of another";
      default ->
          found.isEmpty()
              ? "for the files have a kb_id"
              : "from headings: " + String.join(", ", found);
    };
  }
}
