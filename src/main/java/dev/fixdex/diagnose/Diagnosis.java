package dev.fixdex.diagnose;

import java.util.List;
import java.util.Locale;

/**
 * What came of reading logs.
 *
 * @param lines number of lines read
 * @param explanations best first
 * @param more number of further entries that were left out
 */
public record Diagnosis(long lines, List<Explanation> explanations, int more) {
  /** Copies the explanations. */
  public Diagnosis {
    explanations = List.copyOf(explanations);
  }

  /** The number of lines in words, {@code 1 line} or {@code 4,000 lines}. */
  public String counted() {
    return lines == 1 ? "1 line" : String.format(Locale.ROOT, "%,d lines", lines);
  }
}
