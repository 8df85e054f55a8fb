package dev.fixdex.page;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Slug;
import dev.fixdex.entry.Walk;
import dev.fixdex.markdown.Inline;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides what pages there are and what each of them shows. Thread-safe.
 *
 * <p>Where several entries claim one address, the first in the catalog's order has it, and {@link
 * #entryPage} is empty for the others.
 */
public final class PagePlanner {
  /** Entries on one page of a list: a few screens on a desk, and 30 KB. */
  static final int CARDS_A_PAGE = 50;

  /** Terms on one page of a list of terms. */
  static final int TERMS_A_PAGE = 400;

  private static final int NEWEST = 8;

  /** One short message, and not several or their names. */
  private static final Pattern ONE_MESSAGE = Pattern.compile("[^,;()]{12,40}");

  private static final int EXAMPLES = 3;
  private static final int RELATED = 5;
  private static final int TERMS_AT_HOME = 14;

  private final Settings settings;
  private final Catalog catalog;
  private final List<EntryCard> cards = new ArrayList<>();
  private final Map<String, EntryCard> cardsByPath = new HashMap<>();
  private final TermIndex terms;
  private final Relations relations = new Relations();
  private final SortedMap<Address, Page.Moved> moved = new TreeMap<>();

  /** A planner for the pages of a catalog. */
  public PagePlanner(Settings settings, Catalog catalog) {
    this.settings = settings;
    this.catalog = catalog;
    Set<Address> taken = new HashSet<>();
    for (CatalogEntry entry : catalog.entries()) {
      EntryCard card = EntryCard.of(entry);
      if (taken.add(card.address())) {
        cards.add(card);
        cardsByPath.put(entry.path(), card);
        relations.add(entry, card);
      }
    }
    catalog.entries().forEach(entry -> addMoved(entry, taken));
    this.terms = new TermIndex(catalog, cardsByPath);
  }

  private void addMoved(CatalogEntry entry, Set<Address> taken) {
    EntryCard card = cardsByPath.get(entry.path());
    if (card == null) {
      return;
    }
    for (Located<String> alias : entry.aliases()) {
      Address old = Addresses.entry(Slug.ofId(alias.value()));
      if (!taken.contains(old)) {
        moved.putIfAbsent(old, new Page.Moved(old, card.title(), card.address()));
      }
    }
  }

  /** Addresses that entries had once, in their order. */
  public List<Page.Moved> moved() {
    return List.copyOf(moved.values());
  }

  /** All pages but those of entries, made one after the other as they are asked for. */
  public Stream<Page> listPages() {
    Stream<Page> fixed =
        Stream.of(
            home(),
            stats(),
            new Page.Values(Addresses.VALUES, "Your values"),
            new Page.NotFound(Addresses.NOT_FOUND, "Page not found"));
    Stream<Page> all = entries("All entries", Optional.empty(), cards, (t, n) -> Addresses.all(n));
    Stream<Page> facets = Stream.of(Facet.values()).flatMap(this::facetPages);
    return Stream.of(fixed, all, facets, moved.values().stream()).flatMap(pages -> pages);
  }

  /** The page of an entry without pictures; empty when another entry has its address. */
  public Optional<EntryPage> entryPage(Entry entry) {
    return surroundings(CatalogEntry.of(entry), destinations(entry), Map.of())
        .map(surroundings -> entryPage(entry, surroundings));
  }

  /** The page of an entry in its {@link #surroundings}. */
  public EntryPage entryPage(Entry entry, Surroundings surroundings) {
    return new EntryPlanner(settings, entry, surroundings).page();
  }

  /** The destinations of an entry's links, as written. */
  public static Set<String> destinations(Entry entry) {
    return Links.of(entry);
  }

  /** The destinations of an entry's images, as written. */
  public static Set<String> images(Entry entry) {
    return Walk.images(entry).stream()
        .map(Inline.Image::destination)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the page of an entry shows of others; empty when another entry has its address.
   *
   * @param destinations of the entry's links, see {@link #destinations}
   * @param pictures those of its images that are shown, by their destination as written
   */
  public Optional<Surroundings> surroundings(
      CatalogEntry entry, Set<String> destinations, Map<String, Picture.Shown> pictures) {
    EntryCard card = cardsByPath.get(entry.path());
    return card == null
        ? Optional.empty()
        : Optional.of(
            new Surroundings(
                card,
                links(destinations),
                pictures,
                related(entry, card),
                terms.neighbour(card, -1),
                terms.neighbour(card, 1),
                terms.of(entry)));
  }

  /** Those that the entries name, and then those that have much in common with this one. */
  private List<EntryCard> related(CatalogEntry entry, EntryCard card) {
    Stream<EntryCard> named =
        catalog.relatedTo(entry).stream()
            .flatMap(other -> Stream.ofNullable(cardsByPath.get(other.path())))
            .filter(other -> !other.equals(card));
    List<EntryCard> all = new ArrayList<>(named.distinct().toList());
    int wanted = RELATED - all.size();
    if (wanted > 0) {
      relations.of(entry, card, RELATED).stream()
          .filter(other -> !all.contains(other))
          .limit(wanted)
          .toList()
          .forEach(all::add);
    }
    return all;
  }

  /** Where the entry's links to files of other entries lead. */
  private Map<String, Address> links(Set<String> destinations) {
    Map<String, Address> links = new HashMap<>();
    for (String destination : destinations) {
      Links.entryId(destination)
          .flatMap(catalog::find)
          .map(other -> cardsByPath.get(other.path()))
          .ifPresent(card -> links.put(destination, card.address()));
    }
    return links;
  }

  /** All entries that have a page, in the catalog's order. */
  public List<EntryCard> cards() {
    return List.copyOf(cards);
  }

  /** Entries in the order of their last change, latest first, entries without a date last. */
  public List<EntryCard> newest(int limit) {
    Comparator<EntryCard> latestFirst =
        Comparator.comparing((EntryCard card) ->
            card.changed().map(day -> -day.toEpochDay()).orElse(Long.MAX_VALUE));
    return cards.stream().sorted(latestFirst.thenComparing(EntryCard::id)).limit(limit).toList();
  }

  private Page home() {
    List<Page.Group> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Term> all = termsByCount(facet);
      if (!all.isEmpty()) {
        List<Term> shown = all.subList(0, Math.min(all.size(), TERMS_AT_HOME));
        int more = all.size() - shown.size();
        groups.add(new Page.Group(facet, Addresses.terms(facet, 1), shown, more));
      }
    }
    return new Page.Home(
        Addresses.HOME, settings.site().title(), cards.size(), examples(), newest(NEWEST), groups);
  }

  private Page stats() {
    List<CatalogEntry> shown =
        catalog.entries().stream().filter(e -> cardsByPath.containsKey(e.path())).toList();
    return new StatsPlanner(shown, cardsByPath).page(this::termsByCount);
  }

  /**
   * What one could search for: what new entries are about, as an error would say it. Short ones of
   * several categories where there are some, for an example should look like what people paste.
   */
  public List<String> examples() {
    List<EntryCard> newest = newest(cards.size());
    Set<String> examples = new LinkedHashSet<>();
    Set<Optional<String>> categories = new HashSet<>();
    for (EntryCard card : newest) {
      String message = message(card.title());
      if (ONE_MESSAGE.matcher(message).matches() && categories.add(card.category())) {
        examples.add(message);
      }
    }
    newest.forEach(card -> examples.add(message(card.title())));
    return examples.stream().limit(EXAMPLES).toList();
  }

  /** A title without the tool that it begins with, and without its explanation after a dash. */
  private static String message(String title) {
    int colon = title.indexOf(": ");
    int start = colon > 0 && title.length() - colon > 14 ? colon + 2 : 0;
    int end = title.length();
    for (String separator : List.of(" — ", " – ", " - ")) {
      int at = title.indexOf(separator, start);
      end = at > start + 8 ? Math.min(end, at) : end;
    }
    return title.substring(start, end);
  }

  /** Most entries first; criticality in the vocabulary's order, most critical first. */
  private List<Term> termsByCount(Facet facet) {
    Comparator<Term> order = Comparator.comparingInt(term -> -term.count());
    List<String> grades =
        settings.vocabulary("criticality").map(vocabulary -> vocabulary.terms()).orElse(List.of());
    if (facet == Facet.CRITICALITY) {
      order = Comparator.comparingInt(term -> -grades.indexOf(term.label()));
    }
    return terms.listings(facet).stream()
        .map(TermIndex.Listing::term)
        .sorted(order.thenComparing(Term::label))
        .toList();
  }

  private Stream<Page> facetPages(Facet facet) {
    List<TermIndex.Listing> listings = terms.listings(facet);
    if (listings.isEmpty()) {
      return Stream.empty();
    }
    List<Term> all = listings.stream().map(TermIndex.Listing::term).toList();
    Stream<Page> index =
        paged(all, TERMS_A_PAGE, n -> Addresses.terms(facet, n))
            .map(slice ->
                new Page.Terms(
                    slice.address(), facet.plural(), facet, slice.items(), slice.pager()));
    Stream<Page> lists =
        listings.stream()
            .flatMap(listing ->
                entries(
                    listing.term().label(),
                    Optional.of(listing.term()),
                    listing.cards(),
                    (term, n) -> Addresses.term(facet, listing.term().label(), n)));
    return Stream.concat(index, lists);
  }

  private static Stream<Page> entries(
      String title,
      Optional<Term> term,
      List<EntryCard> cards,
      BiFunction<Optional<Term>, Integer, Address> address) {
    return paged(cards, CARDS_A_PAGE, n -> address.apply(term, n))
        .map(slice -> new Page.Entries(slice.address(), title, term, slice.items(), slice.pager()));
  }

  /** A page's share of a list. */
  private record Slice<T>(Address address, List<T> items, Pager pager) {}

  private static <T> Stream<Slice<T>> paged(
      List<T> items, int size, java.util.function.IntFunction<Address> address) {
    int count = Math.max(1, (items.size() + size - 1) / size);
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> {
          int from = (n - 1) * size;
          List<T> share = items.subList(from, Math.min(items.size(), from + size));
          Optional<Address> previous = n > 1 ? Optional.of(address.apply(n - 1)) : Optional.empty();
          Optional<Address> next = n < count ? Optional.of(address.apply(n + 1)) : Optional.empty();
          Pager pager = new Pager(n, count, from + 1, items.size(), previous, next);
          return new Slice<>(address.apply(n), share, pager);
        });
  }
}
