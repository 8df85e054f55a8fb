package dev.fixdex.finding;

import dev.fixdex.source.Place;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found in one place.
 *
 * @param message one short sentence that stands alone
 * @param help what to do about it, null when the message says it all
 * @param fix edits that mend it, null when only a person can
 */
public record Finding(
    RuleId rule,
    Severity severity,
    Place place,
    String message,
    @Nullable String help,
    @Nullable Fix fix)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.place().path())
          .thenComparing(finding -> finding.place().span())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  /** By file, then place, then rule: the order in which findings are shown. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
