package dev.fixdex.search;

import java.util.List;

/**
 * One line of a query, its words looked up.
 *
 * @param text as it was asked
 * @param words all that is searched for, each once, the rarest ones of a long line
 * @param sequence the words in the order of the line, as places in {@code words}
 * @param wholes identifiers as they stand, as places in {@code words}
 * @param cue how much a line like this one says about what went wrong, 0 to 1
 */
record QueryLine(String text, List<QueryWord> words, int[] sequence, int[] wholes, double cue) {

  QueryLine {
    words = List.copyOf(words);
  }

  /** Whether its last word is still being typed. */
  boolean isOpen() {
    return sequence.length > 0 && words.get(sequence[sequence.length - 1]).open();
  }
}
