package dev.fixdex.page;

/**
 * A word of a facet.
 *
 * @param label as authors write it
 * @param address of its list of entries
 * @param count number of entries with it, at least 1
 */
public record Term(Facet facet, String label, Address address, int count) {
  /** The term as entries show it. */
  TermLink link() {
    return new TermLink(facet, label, address);
  }
}
