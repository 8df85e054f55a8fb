package dev.fixdex.entry;

import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Located;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All entries of a knowledge base: who they are, how they are related, what they have in common.
 * Ids are compared without regard to letter case and Unicode form.
 */
public final class Catalog implements Neighbours {
  private static final int MOST_NEAREST = 1_000;

  private final List<CatalogEntry> entries;
  private final Map<String, Likeness> likenesses;
  private final List<String> ids;
  private final Set<String> paths;
  private final Set<String> platforms = new HashSet<>();
  private final Map<String, List<CatalogEntry>> byId = new HashMap<>();
  private final Map<String, CatalogEntry> byAlias = new HashMap<>();
  private final Map<String, List<CatalogEntry>> referrers = new HashMap<>();

  /** Answers of {@link #nearest}: the same wrong id often stands in many entries. */
  private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();

  private Catalog(List<CatalogEntry> entries, Map<String, Likeness> likenesses) {
    this.entries = entries;
    this.likenesses = likenesses;
    this.ids = entries.stream().map(entry -> entry.id().value()).distinct().toList();
    this.paths = entries.stream().map(CatalogEntry::path).collect(Collectors.toSet());
    for (CatalogEntry entry : entries) {
      byId.computeIfAbsent(key(entry.id().value()), key -> new ArrayList<>(1)).add(entry);
      platforms.add(platform(entry.id().value()));
      entry.aliases().forEach(alias -> byAlias.putIfAbsent(key(alias.value()), entry));
    }
    for (CatalogEntry entry : entries) {
      for (Located<String> related : entry.related()) {
        find(related.value())
            .filter(target -> !target.path().equals(entry.path()))
            .ifPresent(target ->
                referrers.computeIfAbsent(target.path(), p -> new ArrayList<>(1)).add(entry));
      }
    }
  }

  private Catalog(Catalog other, Map<String, Likeness> likenesses) {
    this.entries = other.entries;
    this.likenesses = likenesses;
    this.ids = other.ids;
    this.paths = other.paths;
    platforms.addAll(other.platforms);
    byId.putAll(other.byId);
    byAlias.putAll(other.byAlias);
    referrers.putAll(other.referrers);
  }

  /** The same entries, which are like something else. */
  public Catalog withLikenesses(Map<String, Likeness> others) {
    return new Catalog(this, Map.copyOf(others));
  }

  /** The catalog of some entries, in the order of their ids and then their paths. */
  public static Catalog of(Collection<CatalogEntry> entries) {
    return of(entries, Map.of());
  }

  /**
   * The same.
   *
   * @param likenesses by path; entries may lack theirs
   */
  public static Catalog of(Collection<CatalogEntry> entries, Map<String, Likeness> likenesses) {
    List<CatalogEntry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing((CatalogEntry entry) -> key(entry.id().value()))
            .thenComparing(CatalogEntry::path));
    return new Catalog(List.copyOf(sorted), Map.copyOf(likenesses));
  }

  /** What an entry is like, if it was read. */
  public Optional<Likeness> likeness(CatalogEntry entry) {
    return Optional.ofNullable(likenesses.get(entry.path()));
  }

  /** Whether one of two entries names the other as related. */
  public boolean areRelated(CatalogEntry one, CatalogEntry other) {
    return names(other, one) || names(one, other);
  }

  /** By their paths: to compare entries whole takes long. */
  private boolean names(CatalogEntry naming, CatalogEntry named) {
    return referrers(named.path()).stream().anyMatch(entry -> entry.path().equals(naming.path()));
  }

  /** How ids are compared. */
  public static String key(String id) {
    return Normalizer.normalize(id, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }

  /** All entries in the order of their ids and then their paths. */
  public List<CatalogEntry> entries() {
    return entries;
  }

  /**
   * The catalog of the entries that a site shows.
   *
   * @param drafts whether drafts are among them
   */
  public Catalog published(boolean drafts) {
    return drafts
        ? this
        : new Catalog(
            entries.stream().filter(entry -> !entry.status().equals("draft")).toList(), likenesses);
  }

  /** Entries that have an address of their own: of several that claim one, the first. */
  public List<CatalogEntry> addressed() {
    Set<String> taken = new HashSet<>();
    return entries.stream().filter(entry -> taken.add(entry.slug())).toList();
  }

  /** Whether a file is one of the entries. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  @Override
  public Optional<CatalogEntry> find(String id) {
    List<CatalogEntry> found = withId(id);
    return found.isEmpty()
        ? Optional.ofNullable(byAlias.get(key(id)))
        : Optional.of(found.getFirst());
  }

  @Override
  public List<CatalogEntry> withId(String id) {
    return byId.getOrDefault(key(id), List.of());
  }

  @Override
  public boolean hasIdsLike(String text) {
    return platforms.contains(platform(text));
  }

  private static String platform(String id) {
    int end = id.indexOf('_');
    return key(end < 0 ? id : id.substring(0, end));
  }

  /** All ids, in their order. */
  public List<String> ids() {
    return ids;
  }

  @Override
  public Optional<String> nearest(String id) {
    if (nearest.size() >= MOST_NEAREST) {
      return Suggestion.closest(id, ids);
    }
    return nearest.computeIfAbsent(id, wrong -> Suggestion.closest(wrong, ids));
  }

  /**
   * Entries related to one: those that it names, in its order, and then those that name it, in
   * theirs. Ids that nobody has are left out.
   */
  public List<CatalogEntry> relatedTo(CatalogEntry entry) {
    List<CatalogEntry> related = new ArrayList<>();
    entry.related().forEach(id -> find(id.value()).ifPresent(related::add));
    related.addAll(referrers.getOrDefault(entry.path(), List.of()));
    return related.stream().filter(other -> !other.path().equals(entry.path())).distinct().toList();
  }

  @Override
  public List<CatalogEntry> referrers(String path) {
    return referrers.getOrDefault(path, List.of());
  }

  /** Entries by the terms of a field, terms in alphabetical order, entries in the catalog's. */
  public SortedMap<String, List<CatalogEntry>> by(
      Function<CatalogEntry, ? extends Collection<String>> field) {
    SortedMap<String, List<CatalogEntry>> groups = new TreeMap<>();
    for (CatalogEntry entry : entries) {
      for (String term : field.apply(entry)) {
        groups.computeIfAbsent(term, t -> new ArrayList<>()).add(entry);
      }
    }
    return groups;
  }
}
