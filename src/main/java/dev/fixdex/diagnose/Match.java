package dev.fixdex.diagnose;

import java.util.List;

/**
 * An error text of an entry that a log shows.
 *
 * @param errorText as the entry's author wrote it
 * @param score of the line that fits best, 0 to 100
 * @param count number of lines that show it
 * @param lines the first of them
 */
public record Match(String errorText, Way way, double score, long count, List<LogLine> lines) {
  /** Copies the lines. */
  public Match {
    lines = List.copyOf(lines);
  }
}
