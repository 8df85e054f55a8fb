package dev.fixdex.finding;

/**
 * A finding that somebody has accepted.
 *
 * @param kind where that is written
 * @param reason why, in the words of whoever accepted it; may be empty for a baseline
 */
public record Suppressed(Finding finding, Kind kind, String reason)
    implements Comparable<Suppressed> {
  /** Where it is written that a finding is accepted. */
  public enum Kind {
    /** In a comment of the file itself. */
    COMMENT,
    /** In a baseline file. */
    BASELINE
  }

  /** As findings are. */
  @Override
  public int compareTo(Suppressed other) {
    return finding.compareTo(other.finding);
  }
}
