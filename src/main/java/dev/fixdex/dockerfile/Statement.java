package dev.fixdex.dockerfile;

import java.util.List;

/**
 * An instruction with what follows it, lines joined, comments between them left out.
 *
 * @param name the instruction as written
 * @param flags words with two hyphens at their beginning, before all others
 * @param words what follows, split at blanks outside of quotes
 * @param rest what follows the flags, as it is
 * @param heredocs number of texts that follow the instruction's line
 */
record Statement(Word name, List<Word> flags, List<Word> words, String rest, int heredocs) {
  Statement {
    flags = List.copyOf(flags);
    words = List.copyOf(words);
  }

  boolean is(String instruction) {
    return name.text().equalsIgnoreCase(instruction);
  }

  /** From the first word to the last, or the instruction when there is none. */
  Word argument() {
    return words.isEmpty() ? name : new Word(rest, words.getFirst().start(), words.getLast().end());
  }
}
