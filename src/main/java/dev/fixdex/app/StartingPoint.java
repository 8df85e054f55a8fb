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
   */
  public record Written(Path settings, int files, List<String> inferred) {
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
    return new Written(file, facts.files(), draft.inferred());
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
