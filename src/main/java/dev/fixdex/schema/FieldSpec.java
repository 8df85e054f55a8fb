package dev.fixdex.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of the front matter.
 *
 * @param name as written in an entry
 * @param type what its value must be
 * @param required whether every entry has it
 * @param description one sentence for people who write entries
 * @param limits what of the type's values it holds
 */
public record FieldSpec(
    String name, Type type, boolean required, String description, Limits limits) {
  /** A field that holds whatever its type allows. */
  public FieldSpec(String name, Type type, boolean required, String description) {
    this(name, type, required, description, Limits.NONE);
  }

  /** What a field's value must be. YAML's own types are not asked: every scalar is a string. */
  public enum Type {
    /** An entry's id. */
    ID,
    /** Free text. */
    TEXT,
    /** One word of the field's vocabulary. */
    TERM,
    /** Words, of the field's vocabulary if there is one. */
    TERMS,
    /** A whole number. */
    INTEGER,
    /** A day, {@code YYYY-MM-DD}. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Keys and values that the program does not look at. */
    MAP,
    /** Ids of other entries. */
    IDS,
    /** Placeholders and what they stand for. */
    VARIABLES
  }

  /**
   * Which of a type's values a field holds.
   *
   * @param pattern that a text, or each item of a list, matches as a whole
   * @param least number
   * @param most number
   */
  public record Limits(Optional<Pattern> pattern, int least, int most) {
    /** All values of the type. */
    public static final Limits NONE =
        new Limits(Optional.empty(), Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Numbers from one to another. */
    public static Limits range(int least, int most) {
      return new Limits(Optional.empty(), least, most);
    }

    /** Whether a number is within them. */
    public boolean allow(int number) {
      return least <= number && number <= most;
    }

    /** Whether a text is within them. */
    public boolean allow(String text) {
      return pattern.isEmpty() || pattern.get().matcher(text).matches();
    }
  }

  /** The same field with other demands. */
  FieldSpec with(boolean isRequired, String words, Limits others) {
    return new FieldSpec(name, type, isRequired, words, others);
  }

  /** What to write, to follow "must be". */
  public String expectation() {
    return switch (type) {
      case ID -> "an id such as CROSS_DOCKER_001";
      case TEXT -> "a text";
      case TERM -> "one word of its vocabulary";
      case TERMS -> "a list of words";
      case INTEGER -> "a whole number" + range();
      case DATE -> "a date such as 2026-02-17";
      case BOOLEAN -> "true or false";
      case MAP -> "a map";
      case IDS -> "a list of ids";
      case VARIABLES -> "a map from a placeholder's name to its description";
    };
  }

  private String range() {
    boolean low = limits.least() != Integer.MIN_VALUE;
    boolean high = limits.most() != Integer.MAX_VALUE;
    if (low && high) {
      return " from %d to %d".formatted(limits.least(), limits.most());
    }
    return low
        ? ", %d or more".formatted(limits.least())
        : high ? ", %d or less".formatted(limits.most()) : "";
  }
}
