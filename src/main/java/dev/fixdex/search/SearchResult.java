package dev.fixdex.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total number of answers, those beyond the limit included
 * @param hits the best answers, best first
 */
public record SearchResult(long total, List<Hit> hits) {
  /** Copies the hits. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
