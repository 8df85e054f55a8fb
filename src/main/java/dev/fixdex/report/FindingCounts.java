package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many findings of each severity there are.
 *
 * @param bySeverity a number for each severity
 */
public record FindingCounts(Map<Severity, Integer> bySeverity) {
  public FindingCounts {
    bySeverity = new EnumMap<>(bySeverity);
  }

  /** Counts findings. */
  public static FindingCounts of(Collection<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return new FindingCounts(counts);
  }

  /** Number of findings of a severity. */
  public int of(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  /** {@code 2 errors, 1 warning}, or {@code no findings}. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, of(Severity.ERROR), "error", "errors");
    add(parts, of(Severity.WARNING), "warning", "warnings");
    add(parts, of(Severity.INFO), "note", "notes");
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add("%,d %s".formatted(count, count == 1 ? one : many));
    }
  }
}
