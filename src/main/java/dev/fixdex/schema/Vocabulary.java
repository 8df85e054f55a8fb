package dev.fixdex.schema;

import java.util.List;
import java.util.Optional;

/**
 * The words that a field may hold.
 *
 * @param name of the field
 * @param terms in the order in which they are shown to people
 */
public record Vocabulary(String name, List<String> terms) {
  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** Whether a word is one of the terms, letter case counted. */
  public boolean contains(String word) {
    return terms.contains(word);
  }

  /** The term that a person most likely meant, if one is near enough. */
  public Optional<String> closest(String word) {
    return Suggestion.closest(word, terms);
  }
}
