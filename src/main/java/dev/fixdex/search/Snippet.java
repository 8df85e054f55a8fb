package dev.fixdex.search;

import java.util.List;

/**
 * The line of an entry that fits best.
 *
 * @param text plain text, never HTML
 * @param marks what was searched for, in order, without overlaps
 */
public record Snippet(String text, List<Mark> marks) {
  /** Copies the marks. */
  public Snippet {
    marks = List.copyOf(marks);
  }
}
