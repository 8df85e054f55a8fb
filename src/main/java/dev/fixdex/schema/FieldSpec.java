package dev.fixdex.schema;

/**
 * A field of the front matter.
 *
 * @param name as written in an entry
 * @param type what its value must be
 * @param required whether every entry has it
 * @param description one sentence for people who write entries
 */
public record FieldSpec(String name, Type type, boolean required, String description) {
  /** What a field's value must be. YAML's own types are not asked: every scalar is a string. */
  public enum Type {
    /** An entry's id. */
    ID("an id such as CROSS_DOCKER_001"),
    /** Free text. */
    TEXT("a text"),
    /** One word of the field's vocabulary. */
    TERM("one word of its vocabulary"),
    /** Words in lower case, of the field's vocabulary if there is one. */
    TERMS("a list of words"),
    /** A whole number from 1 to 10. */
    GRADE("a whole number from 1 to 10"),
    /** A day, {@code YYYY-MM-DD}. */
    DATE("a date such as 2026-02-17"),
    /** Ids of other entries. */
    IDS("a list of ids"),
    /** Placeholders and what they stand for. */
    VARIABLES("a map from a placeholder's name to its description");

    private final String expectation;

    Type(String expectation) {
      this.expectation = expectation;
    }

    /** What to write, to follow "must be". */
    public String expectation() {
      return expectation;
    }
  }
}
