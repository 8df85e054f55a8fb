package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.schema.SettingsProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The knowledge bases to which open files belong. Used on the desk's thread only. */
final class Bases {
  private final @Nullable Path named;
  private final LocalDate today;
  private final Consumer<String> complain;
  private final Consumer<Path> onOpened;
  private final Map<Path, EditedBase> byFolder = new HashMap<>();
  private final Set<String> complaints = new HashSet<>();

  /**
   * None yet.
   *
   * @param named the folder, null to look for it upward from each file
   * @param complain takes what people should know
   * @param onOpened takes the folder of each knowledge base, once
   */
  Bases(@Nullable Path named, LocalDate today, Consumer<String> complain, Consumer<Path> onOpened) {
    this.named = named;
    this.today = today;
    this.complain = complain;
    this.onOpened = onOpened;
  }

  /** Gives the address of an entry. */
  @FunctionalInterface
  interface Uris {
    String of(CatalogEntry entry);
  }

  /** The base in which a file would be an entry. */
  Optional<EditedBase> of(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Optional<EditedBase> known =
        all().stream().filter(base -> file.startsWith(base.base().folder())).findFirst();
    return known
        .or(() -> open(folder))
        .filter(base -> file.startsWith(base.base().folder()))
        .filter(base -> ContentFolder.isNameOfEntry(base.base().content().relative(file)));
  }

  private Optional<EditedBase> open(Path folder) {
    return switch (KnowledgeBase.open(folder, named)) {
      case KnowledgeBase.Opened.Ready(KnowledgeBase base) ->
          Optional.of(byFolder.computeIfAbsent(base.folder(), ignored -> opened(base)));
      case KnowledgeBase.Opened.Missing _ -> Optional.empty();
      case KnowledgeBase.Opened.Unusable(Path _, List<SettingsProblem> problems) -> {
        complainOnce(problems.getFirst());
        yield Optional.empty();
      }
    };
  }

  private EditedBase opened(KnowledgeBase base) {
    onOpened.accept(base.folder());
    return EditedBase.of(base, today);
  }

  /**
   * The same base with its settings as they are on disk now; itself when those cannot be followed,
   * so that people keep what they had while they mend them.
   */
  EditedBase reopened(EditedBase base) {
    return switch (KnowledgeBase.open(base.base().folder(), base.base().folder())) {
      case KnowledgeBase.Opened.Ready(KnowledgeBase now) -> {
        complaints.clear();
        EditedBase fresh = EditedBase.of(now, today);
        byFolder.put(now.folder(), fresh);
        yield fresh;
      }
      case KnowledgeBase.Opened.Missing _ -> base;
      case KnowledgeBase.Opened.Unusable(Path _, List<SettingsProblem> problems) -> {
        complainOnce(problems.getFirst());
        yield base;
      }
    };
  }

  private void complainOnce(SettingsProblem problem) {
    String message =
        "%s:%s: %s".formatted(problem.place().path(), problem.place().start(), problem.message());
    if (complaints.add(message)) {
      complain.accept(message);
    }
  }

  Collection<EditedBase> all() {
    return List.copyOf(byFolder.values());
  }
}
