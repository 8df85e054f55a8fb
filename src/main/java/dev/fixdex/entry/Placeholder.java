package dev.fixdex.entry;

import dev.fixdex.source.Span;

/**
 * One use of a placeholder.
 *
 * @param name without its underscores
 * @param span underscores included
 * @param use where it stands
 */
public record Placeholder(String name, Span span, Use use) {
  /** Where a placeholder may stand. */
  public enum Use {
    /** In running text or inline code. */
    PROSE,
    /** In a block of code, on a line with the VAR mark. */
    MARKED_CODE,
    /** In a block of code, on a line without it. */
    UNMARKED_CODE
  }
}
