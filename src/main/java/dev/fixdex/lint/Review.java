package dev.fixdex.lint;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Suppressed;
import java.util.List;

/**
 * Findings after their files' own comments were heard.
 *
 * @param findings that stand, by path and place
 * @param suppressed those that a comment accepts, by path and place
 */
public record Review(List<Finding> findings, List<Suppressed> suppressed) {
  public Review {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }
}
