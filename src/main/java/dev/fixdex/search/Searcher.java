package dev.fixdex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Answers one request from an index: reads the query, ranks, and says what is shown of the hits.
 */
final class Searcher {
  private final SearchIndex index;
  private final LuceneTerms terms;
  private final Synonyms synonyms;

  Searcher(SearchIndex index, LuceneTerms terms, Synonyms synonyms) {
    this.index = index;
    this.terms = terms;
    this.synonyms = synonyms;
  }

  /** The best entries, best first. */
  SearchResult search(SearchRequest request) throws IOException {
    List<QueryLine> lines = lines(request);
    IntPredicate wanted = wanted(request.filters());
    List<Ranking.Ranked> ranked =
        lines.isEmpty() ? all(request, wanted) : new Ranking(terms).rank(lines, wanted);
    Snippets snippets = new Snippets(lines);
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked entry : first(ranked, request)) {
      hits.add(hit(entry, snippets));
    }
    return new SearchResult(ranked.size(), hits);
  }

  /** Why the best entries are where they are; nothing for a request that only filters. */
  List<Explanation> explain(SearchRequest request) throws IOException {
    List<QueryLine> lines = lines(request);
    if (lines.isEmpty()) {
      return List.of();
    }
    IntPredicate wanted = wanted(request.filters());
    Snippets snippets = new Snippets(lines);
    Explainer explainer = new Explainer(terms, lines, wanted);
    List<Explanation> explanations = new ArrayList<>();
    for (Ranking.Ranked entry : first(new Ranking(terms).rank(lines, wanted), request)) {
      Standing standing = terms.standing(entry.entry());
      explanations.add(
          new Explanation(
              hit(entry, snippets),
              standing,
              Ranking.trust(standing),
              explainer.lines(entry.entry(), index.document(entry.entry()))));
    }
    return explanations;
  }

  private List<QueryLine> lines(SearchRequest request) {
    return new QueryReader(terms, synonyms).read(request.text());
  }

  private static List<Ranking.Ranked> first(List<Ranking.Ranked> ranked, SearchRequest request) {
    return ranked.subList(0, Math.min(request.limit(), ranked.size()));
  }

  /** All entries for a request that only filters; none for an empty one. */
  private List<Ranking.Ranked> all(SearchRequest request, IntPredicate wanted) throws IOException {
    if (request.filters().values().isEmpty() || !request.text().isBlank()) {
      return List.of();
    }
    return index
        .inOrderOfIds()
        .filter(wanted)
        .mapToObj(entry -> new Ranking.Ranked(entry, 1))
        .toList();
  }

  private Hit hit(Ranking.Ranked ranked, Snippets snippets) throws IOException {
    IndexDocument entry = index.document(ranked.entry());
    return new Hit(
        entry.id(), entry.title(), entry.url(), ranked.score(), snippets.of(entry), entry.facets());
  }

  private IntPredicate wanted(Filters filters) throws IOException {
    if (filters.values().isEmpty()) {
      return entry -> true;
    }
    BitSet wanted = new BitSet(index.size());
    wanted.set(0, index.size());
    for (Map.Entry<String, Set<String>> facet : filters.values().entrySet()) {
      BitSet any = new BitSet(index.size());
      for (String value : facet.getValue()) {
        index.having(facet.getKey() + '=' + value, any);
      }
      wanted.and(any);
    }
    return wanted::get;
  }
}
