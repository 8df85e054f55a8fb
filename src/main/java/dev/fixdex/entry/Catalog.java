package dev.fixdex.entry;

import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Located;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a knowledge base: who they are, how they are related, what they have in common.
 * Ids are compared without regard to letter case and Unicode form.
 */
public final class Catalog implements Neighbours {
  private static final int MOST_NEAREST = 1_000;

  /** By id, and then by path. */
  static final Comparator<CatalogEntry> IN_ORDER =
      Comparator.comparing((CatalogEntry entry) -> key(entry.id().value()))
          .thenComparing(CatalogEntry::path);

  private final List<CatalogEntry> entries;
  private final Map<String, Likeness> likenesses;
  private final List<String> ids;
  private final Map<String, CatalogEntry> byPath;
  private final Set<String> platforms;
  private final Map<String, List<CatalogEntry>> byId;
  private final Map<String, CatalogEntry> byAlias;
  private final Map<String, List<CatalogEntry>> referrers;
  private final int deadRelations;

  /** Answers of {@link #nearest}: the same wrong id often stands in many entries. */
  private final Map<String, Optional<String>> nearest;

  /** Made when it is first asked for. */
  private volatile @Nullable Resemblance resemblance;

  private Catalog(List<CatalogEntry> entries, Map<String, Likeness> likenesses) {
    this.entries = entries;
    this.likenesses = likenesses;
    this.ids = entries.stream().map(entry -> entry.id().value()).distinct().toList();
    this.byPath = new HashMap<>();
    entries.forEach(entry -> byPath.put(entry.path(), entry));
    this.platforms = new HashSet<>();
    this.byId = new HashMap<>();
    this.byAlias = new HashMap<>();
    this.referrers = new HashMap<>();
    this.nearest = new ConcurrentHashMap<>();
    for (CatalogEntry entry : entries) {
      byId.computeIfAbsent(key(entry.id().value()), key -> new ArrayList<>(1)).add(entry);
      platforms.add(platform(entry.id().value()));
      entry.aliases().forEach(alias -> byAlias.putIfAbsent(key(alias.value()), entry));
    }
    int dead = 0;
    for (CatalogEntry entry : entries) {
      for (Located<String> related : entry.related()) {
        Optional<CatalogEntry> found = find(related.value());
        dead += found.isEmpty() ? 1 : 0;
        found
            .filter(target -> !target.path().equals(entry.path()))
            .ifPresent(target ->
                referrers.computeIfAbsent(target.path(), p -> new ArrayList<>(1)).add(entry));
      }
    }
    this.deadRelations = dead;
  }

  /** The same entries: what is known of them is shared. */
  private Catalog(Catalog other, Map<String, Likeness> likenesses) {
    this.entries = other.entries;
    this.likenesses = likenesses;
    this.ids = other.ids;
    this.byPath = other.byPath;
    this.platforms = other.platforms;
    this.byId = other.byId;
    this.byAlias = other.byAlias;
    this.referrers = other.referrers;
    this.deadRelations = other.deadRelations;
    this.nearest = other.nearest;
  }

  /**
   * The same with other entries in some files.
   *
   * @param changes by path; empty for a file that is no entry any more
   */
  public Catalog with(Map<String, Optional<Digest>> changes) {
    Map<String, Likeness> others = new HashMap<>(likenesses);
    changes.forEach((path, digest) ->
        digest.ifPresentOrElse(now -> others.put(path, now.likeness()), () -> others.remove(path)));
    boolean same =
        changes.entrySet().stream()
            .allMatch(change -> change.getValue().map(Digest::facts).equals(at(change.getKey())));
    Catalog now = same ? new Catalog(this, others) : new Catalog(replacing(changes), others);
    now.resemblance = Optional.ofNullable(resemblance).flatMap(r -> r.with(changes)).orElse(null);
    return now;
  }

  private List<CatalogEntry> replacing(Map<String, Optional<Digest>> changes) {
    List<CatalogEntry> now = new ArrayList<>(entries);
    now.removeIf(entry -> changes.containsKey(entry.path()));
    changes.values().stream().flatMap(Optional::stream).map(Digest::facts).forEach(now::add);
    now.sort(IN_ORDER); // merges the few that are new into the others, which are in order
    return List.copyOf(now);
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
    sorted.sort(IN_ORDER);
    return new Catalog(List.copyOf(sorted), Map.copyOf(likenesses));
  }

  /** What an entry is like, if it was read. */
  public Optional<Likeness> likeness(CatalogEntry entry) {
    return Optional.ofNullable(likenesses.get(entry.path()));
  }

  /** Which entries may say what others say. */
  public Resemblance resemblance() {
    Resemblance known = resemblance;
    if (known == null) {
      known = Resemblance.of(entries, likenesses);
      resemblance = known;
    }
    return known;
  }

  /** Paths of the entries that may share phrases with any of some texts. */
  public Set<String> withPhrasesOf(Collection<Sketch> texts) {
    return Resemblance.sharing(entries, likenesses, texts);
  }

  /**
   * The same catalog, which knows for some of its entries alone who says what they say: it is known
   * sooner.
   *
   * @param asking paths of those
   */
  public Catalog askedBy(Set<String> asking) {
    Catalog asked = new Catalog(this, likenesses);
    asked.resemblance = Resemblance.of(entries, likenesses, asking);
    return asked;
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
    return isPlain(id)
        ? id
        : Normalizer.normalize(id, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }

  /** Nearly all ids are: the long way takes most of the time of a catalog of ten thousand. */
  private static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c >= 0x80 || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
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
    return drafts || entries.stream().noneMatch(CatalogEntry::isDraft)
        ? this
        : new Catalog(entries.stream().filter(entry -> !entry.isDraft()).toList(), likenesses);
  }

  /** Entries that have an address of their own: of several that claim one, the first. */
  public List<CatalogEntry> addressed() {
    Set<String> taken = new HashSet<>();
    return entries.stream().filter(entry -> taken.add(entry.slug())).toList();
  }

  /** Whether a file is one of the entries. */
  public boolean has(String path) {
    return byPath.containsKey(path);
  }

  /** The entry in a file. */
  public Optional<CatalogEntry> at(String path) {
    return Optional.ofNullable(byPath.get(path));
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
    int end = 0;
    while (end < id.length() && id.charAt(end) != '_' && id.charAt(end) != '-') {
      end++;
    }
    return key(id.substring(0, end));
  }

  /** All ids, in their order. */
  public List<String> ids() {
    return ids;
  }

  /** How many related ids nobody has. */
  public int deadRelations() {
    return deadRelations;
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
    // By their paths: to compare entries whole takes long.
    Map<String, CatalogEntry> related = new LinkedHashMap<>();
    for (Located<String> id : entry.related()) {
      find(id.value()).ifPresent(other -> related.putIfAbsent(other.path(), other));
    }
    referrers(entry.path()).forEach(other -> related.putIfAbsent(other.path(), other));
    related.remove(entry.path());
    return List.copyOf(related.values());
  }

  /** A catalog knows no texts. */
  @Override
  public boolean hasAnchor(String path, String anchor) {
    return true;
  }

  @Override
  public List<CatalogEntry> referrers(String path) {
    return referrers.getOrDefault(path, List.of());
  }

  /** A catalog knows no files. */
  @Override
  public Picture picture(String path) {
    return new Picture.Unshown(Picture.Reason.MISSING);
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
