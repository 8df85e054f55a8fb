package dev.fixdex.diagnose;

import java.util.List;

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
}
