package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings for a folder that has none, from what is in it already. */
public final class StartingPoint {
  private StartingPoint() {}

  /**
   * What was written.
   *
   * @param settings the settings file
   * @param files number of entries that were there already
   * @param inferred what was taken from them, one sentence each
   * @param firstId what an entry's id may look like, as {@code fixdex new} takes it
   */
  public record Written(Path settings, int files, List<String> inferred, String firstId) {
    public Written {
      inferred = List.copyOf(inferred);
    }
  }

  /**
   * Writes {@code fixdex.yaml} into a folder that has none; never over one that is there.
   *
   * @param profile the kind of entries; empty to find out
   */
  public static Written write(ContentFolder folder, String title, Optional<EntryType> profile) {
    FolderFacts facts = count(folder);
    SettingsDraft draft = new SettingsDraft(facts, title, profile);
    Path file = folder.create(ContentFolder.SETTINGS, draft.yaml());
    return new Written(file, facts.files(), draft.inferred(), firstId(profile));
  }

  /** The number of a numbered one is found by the program. */
  private static String firstId(Optional<EntryType> profile) {
    return switch (profile.map(EntryType::name).orElse("default")) {
      case "runbook" -> "KubePodCrashLooping";
      case "compiler-error" -> "E0308";
      case "plain" -> "first-steps";
      default -> "CROSS_DOCKER";
    };
  }

  private static FolderFacts count(ContentFolder folder) {
    FolderFacts facts = new FolderFacts();
    Reading reading = new Reading(new KnowledgeBase(folder, Defaults.SETTINGS));
    try (Workers workers = Workers.forAllProcessors()) {
      workers.inOrder(folder.paths(), reading::read, facts::add);
    }
    return facts;
  }
}
