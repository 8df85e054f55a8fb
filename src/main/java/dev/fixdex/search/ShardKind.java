package dev.fixdex.search;

/**
 * A kind of files of the browser's index.
 *
 * @param folder one letter
 * @param together how many files share a folder, 1 or more; the last folder may have fewer
 */
record ShardKind(String folder, int together) {
  /** What entries are compared by, and what results show of them. */
  static final String ENTRIES = "e";

  /** Further lines of entries, for snippets. */
  static final String LINES = "t";

  /** The facets of all entries. */
  static final String FACETS = "f";

  /** All words with their numbers of entries. */
  static final String LEXICON = "l";

  /** The words with their entries. */
  static final String WORDS = "w";

  /** A kind whose files share no more folders than that. */
  static ShardKind in(int folders, String folder, int files) {
    return new ShardKind(folder, Math.max(1, Math.ceilDiv(files, folders)));
  }
}
