package dev.fixdex.page;

import dev.fixdex.entry.CatalogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds entries that have something rare in common: an error code of title or summary,
 * technologies, tags. Nothing that many entries have makes two of them related.
 */
final class Relations {
  /** A term that more entries have says little, and would make large catalogs slow. */
  private static final int COMMON = 300;

  private static final double CODE_WEIGHT = 3;

  /** Entries below have at most a single term in common that is not rare. */
  private static final double ENOUGH_TERMS = 2;

  private final List<EntryCard> cards = new ArrayList<>();
  private final Map<String, List<Integer>> postings = new HashMap<>();

  /** Takes the next entry of the catalog. */
  void add(CatalogEntry entry, EntryCard card) {
    int number = cards.size();
    cards.add(card);
    for (String term : terms(entry)) {
      postings.computeIfAbsent(term, t -> new ArrayList<>(2)).add(number);
    }
  }

  /** The entries most related to one, best first, itself left out. */
  List<EntryCard> of(CatalogEntry entry, EntryCard card, int limit) {
    Map<Integer, Double> scores = new HashMap<>();
    Map<Integer, Integer> shared = new HashMap<>();
    for (String term : terms(entry)) {
      List<Integer> having = postings.getOrDefault(term, List.of());
      if (having.size() > COMMON) {
        continue;
      }
      boolean isCode = term.charAt(0) == 'c';
      double weight =
          Math.log(1 + (double) cards.size() / having.size()) * (isCode ? CODE_WEIGHT : 1);
      for (int number : having) {
        scores.merge(number, weight, Double::sum);
        shared.merge(number, isCode ? 2 : 1, Integer::sum);
      }
    }
    return scores.entrySet().stream()
        .filter(score -> shared.getOrDefault(score.getKey(), 0) >= ENOUGH_TERMS)
        .filter(score -> !cards.get(score.getKey()).equals(card))
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> score) -> -score.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(score -> cards.get(score.getKey()))
        .toList();
  }

  private static Set<String> terms(CatalogEntry entry) {
    Set<String> terms = new LinkedHashSet<>();
    entry.codes().forEach(code -> terms.add("c:" + code));
    entry.technologies().forEach(word -> terms.add("t:" + word));
    entry.tags().forEach(word -> terms.add("g:" + word));
    return terms;
  }
}
