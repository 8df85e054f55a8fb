package dev.fixdex.errortext;

import java.util.List;

/**
 * The stable words of one line in order, with gaps where something volatile stands.
 *
 * @param items words and gaps; two gaps never follow each other
 */
public record Mask(List<Item> items) {

  /** Copies the items. */
  public Mask {
    items = List.copyOf(items);
  }

  /** A stable word or a gap. */
  public sealed interface Item permits Word, Gap {}

  /**
   * A word that every occurrence of the error has.
   *
   * @param text canonical spelling
   * @param code whether it is an error code
   * @param start offset of the word's first UTF-16 unit in the line
   * @param end offset after its last unit
   */
  public record Word(String text, boolean code, int start, int end) implements Item {}

  /**
   * A place where occurrences differ.
   *
   * @param region what stands there
   */
  public record Gap(Region region) implements Item {}

  /** The words alone, in order. */
  public List<Word> words() {
    return items.stream().filter(Word.class::isInstance).map(Word.class::cast).toList();
  }
}
