package dev.fixdex.page;

import static java.util.Objects.requireNonNull;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The terms of each facet with their entries. Terms that share an address are one term. */
final class TermIndex {
  /** A term and its entries, in the catalog's order. */
  record Listing(Term term, List<EntryCard> cards) {}

  private final Map<Facet, SortedMap<Address, Listing>> listings = new EnumMap<>(Facet.class);
  private final Map<Facet, Map<String, Term>> termsByLabel = new EnumMap<>(Facet.class);
  private final Map<Address, Integer> placeInCategory = new HashMap<>();

  TermIndex(Catalog catalog, Map<String, EntryCard> cardsByPath) {
    for (Facet facet : Facet.values()) {
      listings.put(facet, listingsOf(facet, catalog, cardsByPath));
    }
    for (Listing listing : listings(Facet.CATEGORY)) {
      for (int i = 0; i < listing.cards().size(); i++) {
        placeInCategory.put(listing.cards().get(i).address(), i);
      }
    }
  }

  private SortedMap<Address, Listing> listingsOf(
      Facet facet, Catalog catalog, Map<String, EntryCard> cardsByPath) {
    SortedMap<Address, String> labels = new TreeMap<>();
    Map<Address, List<EntryCard>> cards = new HashMap<>();
    Map<String, Address> addresses = new HashMap<>();
    for (CatalogEntry entry : catalog.entries()) {
      EntryCard card = cardsByPath.get(entry.path());
      if (card == null) {
        continue;
      }
      for (String label : facet.termsOf(entry)) {
        Address address = addresses.computeIfAbsent(label, word -> Addresses.term(facet, word, 1));
        labels.putIfAbsent(address, label);
        List<EntryCard> listed = cards.computeIfAbsent(address, a -> new ArrayList<>());
        if (listed.isEmpty() || !listed.getLast().equals(card)) {
          listed.add(card);
        }
      }
    }
    SortedMap<Address, Listing> listings = new TreeMap<>();
    labels.forEach((address, label) -> {
      List<EntryCard> listed = cards.getOrDefault(address, List.of());
      listings.put(address, new Listing(new Term(facet, label, address, listed.size()), listed));
    });
    Map<String, Term> byLabel = new HashMap<>();
    for (Map.Entry<String, Address> word : addresses.entrySet()) {
      Listing listing = listings.get(word.getValue());
      if (listing != null) {
        byLabel.put(word.getKey(), listing.term());
      }
    }
    termsByLabel.put(facet, byLabel);
    return listings;
  }

  /** The terms of a facet in the order of their addresses. */
  List<Listing> listings(Facet facet) {
    return List.copyOf(listings.getOrDefault(facet, new TreeMap<>()).values());
  }

  /** The term that a word of an entry belongs to. */
  Optional<Term> term(Facet facet, String label) {
    return Optional.ofNullable(termsByLabel.getOrDefault(facet, Map.of()).get(label));
  }

  /** The terms that the words of an entry belong to, by facet and word. */
  Map<Facet, Map<String, TermLink>> of(CatalogEntry entry) {
    Map<Facet, Map<String, TermLink>> links = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, TermLink> words = new HashMap<>();
      for (String word : facet.termsOf(entry)) {
        term(facet, word).map(Term::link).ifPresent(link -> words.put(word, link));
      }
      links.put(facet, words);
    }
    return links;
  }

  /** The entry that stands {@code step} places after this one in its category. */
  Optional<EntryCard> neighbour(EntryCard card, int step) {
    Optional<Listing> listing =
        card.category()
            .flatMap(label -> term(Facet.CATEGORY, label))
            .map(term -> requireNonNull(listings.get(Facet.CATEGORY)).get(term.address()));
    Integer place = placeInCategory.get(card.address());
    if (listing.isEmpty() || place == null) {
      return Optional.empty();
    }
    List<EntryCard> cards = listing.get().cards();
    int wanted = place + step;
    return wanted >= 0 && wanted < cards.size() ? Optional.of(cards.get(wanted)) : Optional.empty();
  }
}
