package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds one entry by its id. */
public final class EntryLookup {
  private EntryLookup() {}

  /** What came of it. */
  public sealed interface Result {}

  /** The entry; of several that claim the id, the first by path. */
  public record Found(Entry entry) implements Result {}

  /**
   * Nobody has or had the id.
   *
   * @param closest an id that may have been meant
   */
  public record Unknown(Optional<String> closest) implements Result {}

  /** Finds an entry by its id or by one that it had before; letter case is free. */
  public static Result find(KnowledgeBase base, String id) {
    Reading reading = new Reading(base);
    return inFileOfThatName(base, reading, id)
        .map(Result.class::cast)
        .orElseGet(() -> inCatalog(base, reading, id));
  }

  /** All ids, in their order. */
  public static List<String> ids(KnowledgeBase base) {
    return CatalogStage.read(base).ids();
  }

  /** An entry's file has its id for a name: usually one file is all that must be read. */
  private static Optional<Found> inFileOfThatName(KnowledgeBase base, Reading reading, String id) {
    String end = "/" + Catalog.key(id) + ".MD";
    return base.content().paths().stream()
        .filter(path -> ("/" + Catalog.key(path)).endsWith(end))
        .sorted(Comparator.naturalOrder())
        .map(reading::read)
        .flatMap(result ->
            result instanceof ReadResult.Accepted(var entry)
                    && Catalog.key(entry.id()).equals(Catalog.key(id))
                ? Optional.of(new Found(entry)).stream()
                : Optional.<Found>empty().stream())
        .findFirst();
  }

  private static Result inCatalog(KnowledgeBase base, Reading reading, String id) {
    Catalog catalog = CatalogStage.read(base);
    Optional<CatalogEntry> found = catalog.find(id);
    if (found.isPresent()
        && reading.read(found.get().path()) instanceof ReadResult.Accepted(var entry)) {
      return new Found(entry);
    }
    List<String> ids = catalog.ids();
    return new Unknown(Suggestion.closest(id, ids));
  }
}
