package dev.fixdex.entry;

import dev.fixdex.errortext.Mask;
import dev.fixdex.source.Span;
import java.util.List;

/**
 * What tells whether an entry says what another says. Small, as there is one in memory for each
 * entry.
 *
 * @param errorTexts of the symptoms, in order
 */
public record Likeness(List<Quoted> errorTexts, Sketch sketch) {
  public Likeness {
    errorTexts = List.copyOf(errorTexts);
  }

  /**
   * An error text by its stable words.
   *
   * @param words a hash of each, in order; 0 where something volatile stands
   * @param hasCode whether one of them is an error code
   */
  public record Quoted(Span span, List<Integer> words, boolean hasCode) {
    public Quoted {
      words = List.copyOf(words);
    }

    static Quoted of(ErrorText errorText) {
      Mask mask = dev.fixdex.errortext.ErrorText.maskSymptom(errorText.text());
      return new Quoted(
          errorText.span(), hashes(mask), mask.words().stream().anyMatch(Mask.Word::code));
    }

    private static List<Integer> hashes(Mask mask) {
      return mask.items().stream()
          .map(item -> item instanceof Mask.Word word ? hash(word.text()) : Integer.valueOf(0))
          .toList();
    }

    /** Whether the text begins with a word, letter case aside. */
    public boolean beginsWith(String word) {
      List<Integer> first = hashes(dev.fixdex.errortext.ErrorText.maskSymptom(word));
      return !first.isEmpty()
          && words.size() >= first.size()
          && words.subList(0, first.size()).equals(first);
    }

    private static Integer hash(String word) {
      int hash = word.hashCode();
      return hash == 0 ? 1 : hash;
    }

    /** Number of stable words. */
    public int size() {
      return (int) words.stream().filter(word -> word != 0).count();
    }
  }
}
