package dev.fixdex.search;

import java.util.List;

/**
 * Why an entry is where it is among the answers. The parts of all lines, multiplied by {@code
 * trust}, add up to the score.
 *
 * @param trust what the entry's standing leaves of its score, 1 for a current entry
 * @param lines the query's lines that speak for the entry, the one that says most first
 */
public record Explanation(Hit hit, Standing standing, double trust, List<Line> lines) {
  /** Copies the list. */
  public Explanation {
    lines = List.copyOf(lines);
  }

  /**
   * What one line of the query gave.
   *
   * @param text the line as it was asked
   * @param met the error text, title or symptom that fits it best, empty for none
   * @param gaveText what that text gave
   * @param words what its words gave, most first
   * @param technology the one of the entry's that the line names, for which all counts more; or
   *     empty
   * @param naming how much more, 1 for nothing; it is in what the text and the words gave
   */
  public record Line(
      String text,
      String met,
      double gaveText,
      List<Word> words,
      String technology,
      double naming) {
    /** Copies the list. */
    public Line {
      words = List.copyOf(words);
    }

    /** What all words gave. */
    public double gaveWords() {
      return words.stream().mapToDouble(Word::gave).sum();
    }
  }

  /**
   * What one word of a line gave.
   *
   * @param met the word of the entry
   * @param how the way in which it was met
   */
  public record Word(String asked, String met, How how, double gave) {}

  /** How a word of a query meets one of an entry. */
  public enum How {
    /** As it was written, upper and lower case aside. */
    EXACT("exact"),
    /** As an error code or an error's name. */
    CODE("code"),
    /** By another form of it. */
    FORM("form"),
    /** By a synonym, or as a typing error. */
    INSTEAD("instead"),
    /** As the beginning of a longer one. */
    BEGINNING("beginning");

    private final String key;

    How(String key) {
      this.key = key;
    }

    /** Its name in data. */
    public String key() {
      return key;
    }
  }
}
