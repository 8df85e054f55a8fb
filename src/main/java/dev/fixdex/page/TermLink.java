package dev.fixdex.page;

/**
 * A word of a facet as an entry shows it.
 *
 * @param label as authors write it
 * @param address of its list of entries
 */
public record TermLink(Facet facet, String label, Address address) {}
