package dev.fixdex.entry;

import dev.fixdex.entry.Likeness.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes equal values one object. There are facts of each entry in memory, and the words that
 * entries are sorted by, their days and the words of what they quote come again and again. For one
 * thread.
 */
public final class SharedValues {
  private final Map<Object, Object> values = new HashMap<>();

  /** The same facts. */
  public CatalogEntry of(CatalogEntry entry) {
    return new CatalogEntry(
        entry.path(),
        entry.id(),
        entry.title(),
        entry.tldr(),
        all(entry.codes()),
        shared(entry.fixTime()),
        shared(entry.category()),
        shared(entry.platform()),
        all(entry.technologies()),
        shared(entry.complexity()),
        shared(entry.criticality()),
        all(entry.tags()),
        shared(entry.created()),
        shared(entry.updated()),
        shared(entry.reviewed()),
        shared(entry.status()),
        entry.related(),
        entry.aliases());
  }

  /** The same likeness. */
  public Likeness of(Likeness likeness) {
    List<Quoted> quoted =
        likeness.errorTexts().stream()
            .map(text -> new Quoted(text.span(), all(text.words()), text.hasCode()))
            .toList();
    return new Likeness(quoted, likeness.sketch());
  }

  private <T> List<T> all(List<T> list) {
    return list.stream().map(this::shared).toList();
  }

  @SuppressWarnings("unchecked") // an equal value has the same type
  private <T> T shared(T value) {
    T known = (T) values.putIfAbsent(value, value);
    return known == null ? value : known;
  }
}
