package dev.fixdex.search;

/**
 * An answer.
 *
 * @param url relative to the site's base
 * @param score above 0; comparable within one result only
 */
public record Hit(
    String id, String title, String url, double score, Snippet snippet, Facets facets) {}
