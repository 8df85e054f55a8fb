package dev.fixdex.serve;

/** Answers {@code GET /api/search}. Called from many threads at once. */
@FunctionalInterface
public interface SearchApi {
  /** The answer, as JSON text. */
  String search(SearchQuery query);
}
