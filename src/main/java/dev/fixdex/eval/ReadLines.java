package dev.fixdex.eval;

import java.util.List;

/**
 * What the lines of a file said.
 *
 * @param value what could be used
 * @param bad the lines that could not, in their order
 */
public record ReadLines<T>(T value, List<BadLine> bad) {
  /** Copies the list. */
  public ReadLines {
    bad = List.copyOf(bad);
  }
}
