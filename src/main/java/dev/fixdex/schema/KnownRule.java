package dev.fixdex.schema;

import java.util.List;
import java.util.Locale;

/** A lint rule that settings may speak of. */
public record KnownRule(String code, String name, List<RuleOption> options) {
  public KnownRule {
    options = List.copyOf(options);
  }

  /** Whether a word is its code or its name. */
  boolean isCalled(String word) {
    return word.equals(code) || word.equals(name);
  }

  /** Whether a word is its code, the beginning of its code, or its name. */
  boolean isAmong(String word) {
    boolean isPrefix = word.matches("(?i)FD[0-9]{0,3}");
    return (isPrefix && code.startsWith(word.toUpperCase(Locale.ROOT))) || name.equals(word);
  }
}
