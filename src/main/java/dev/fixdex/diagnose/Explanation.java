package dev.fixdex.diagnose;

import java.util.List;

/**
 * An entry that explains a log.
 *
 * @param score how surely, 0 to 100
 * @param matches what of the entry the log shows, best first; at least one
 */
public record Explanation(Subject subject, double score, List<Match> matches) {
  /** Copies the matches. */
  public Explanation {
    matches = List.copyOf(matches);
  }
}
