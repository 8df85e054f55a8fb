package dev.fixdex.schema;

/**
 * What can be set of a lint rule.
 *
 * @param name as written in the settings
 * @param kind what its value must be
 * @param usual the value where nothing is said, words joined by commas; may be empty
 * @param description what it decides, one sentence
 */
public record RuleOption(String name, Kind kind, String usual, String description) {
  /** What a value must be. */
  public enum Kind {
    /** A whole number, 0 or more. */
    NUMBER("a whole number"),
    /** A number of days, such as {@code 365d}. */
    AGE("an age such as 365d"),
    /** A list of words. */
    WORDS("a list of words");

    private final String expectation;

    Kind(String expectation) {
      this.expectation = expectation;
    }

    /** What to write, to follow "must be". */
    public String expectation() {
      return expectation;
    }
  }
}
