package dev.fixdex.search;

/**
 * What is searched for.
 *
 * @param text as typed or pasted, of any length, never syntax
 * @param limit most hits wanted, at least 0
 * @param filters what the hits are narrowed to
 */
public record SearchRequest(String text, int limit, Filters filters) {
  /** Checks the limit. */
  public SearchRequest {
    if (limit < 0) {
      throw new IllegalArgumentException("limit below 0: " + limit);
    }
  }
}
