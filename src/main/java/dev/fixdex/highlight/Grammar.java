package dev.fixdex.highlight;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@link TableLexer} has to know of a language.
 *
 * @param keywords lower case where {@link Trait#FOLD_CASE} is among the traits
 * @param strings in the order in which they are tried
 * @param wordExtra characters beside letters, digits and {@code _} that words are made of
 */
record Grammar(
    Set<String> keywords,
    List<String> lineComments,
    List<Delimited> blockComments,
    List<Delimited> strings,
    String wordExtra,
    Set<Trait> traits) {

  /** Ways in which languages differ that a table entry can name. */
  enum Trait {
    /** Keywords are the same in any letter case. */
    FOLD_CASE,
    /** A word or string before {@code :} is a key. */
    COLON_KEYS,
    /** A word before {@code =} is a key. */
    EQUALS_KEYS,
    /** {@code $word} and <code>${…}</code> are variables. */
    DOLLAR,
    /** A word before {@code (} is called. */
    CALLS,
    /** {@code @word} is an annotation or decorator. */
    AT_WORDS,
    /** {@code 'a} is a lifetime unless a quote closes it. */
    LIFETIMES,
    /** The first word of a statement is a directive. */
    DIRECTIVES
  }

  Grammar {
    keywords = Set.copyOf(keywords);
    lineComments = List.copyOf(lineComments);
    blockComments = List.copyOf(blockComments);
    strings = List.copyOf(strings);
    traits = Set.copyOf(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  boolean isKeyword(String word) {
    return keywords.contains(has(Trait.FOLD_CASE) ? word.toLowerCase(Locale.ROOT) : word);
  }
}
