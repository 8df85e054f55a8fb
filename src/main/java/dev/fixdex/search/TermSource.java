package dev.fixdex.search;

import java.util.List;

/** Where the ranking finds words: an index on disk, or one in memory. */
interface TermSource {
  /** Number of entries. */
  int size();

  /** How many entries have a word or code. */
  int count(String word);

  /** The entries that have a word or code. */
  Postings words(String word);

  /** The entries that have a word of this stem. */
  Postings stems(String stem);

  /** Words and codes that begin so and are longer, the most frequent ones first. */
  List<String> startingWith(String prefix, int most);

  /** Words that the same misspelling leads to, those with the fewest edits only, in order. */
  List<String> near(String word, int edits);

  /** What a line is compared with to find this entry. */
  List<StoredSignature> signatures(int entry);

  /** What this entry is about. */
  Technologies technologies(int entry);

  /** How far an entry can be trusted. */
  Standing standing(int entry);
}
