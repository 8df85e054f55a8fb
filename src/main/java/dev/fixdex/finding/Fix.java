package dev.fixdex.finding;

import java.util.List;

/**
 * A way to mend a finding.
 *
 * @param title what the fix does, as an order: {@code Rename to ...}
 * @param safe whether it cannot change what the entry means to a reader
 * @param edits in one file, in order, not overlapping
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
