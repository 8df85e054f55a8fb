package dev.fixdex.diagnose;

import java.util.List;
import java.util.Locale;

/**
 * What came of reading logs.
 *
 * @param lines number of lines read
 * @param explanations best first
 * @param more number of further entries that were left out
 * @param cut whether a log was packed and the rest of it could not be unpacked
 */
public record Diagnosis(long lines, List<Explanation> explanations, int more, boolean cut) {
  /** Copies the explanations. */
  public Diagnosis {
    explanations = List.copyOf(explanations);
  }

  /** What came of logs that were read to their ends. */
  public Diagnosis(long lines, List<Explanation> explanations, int more) {
    this(lines, explanations, more, false);
  }

  /** The same, of logs of which one was cut. */
  public Diagnosis asCut() {
    return new Diagnosis(lines, explanations, more, true);
  }

  /** The number of lines in words, {@code 1 line} or {@code 4,000 lines}. */
  public String counted() {
    return lines == 1 ? "1 line" : String.format(Locale.ROOT, "%,d lines", lines);
  }
}
