package dev.fixdex.source;

import java.util.function.Function;

/**
 * A value and where it was written.
 *
 * @param <T> type of the value
 */
public record Located<T>(T value, Span span) {
  /** The same place with another reading of the value. */
  public <R> Located<R> map(Function<? super T, ? extends R> reading) {
    return new Located<>(reading.apply(value), span);
  }
}
