package dev.fixdex.cli;

import java.util.function.Consumer;

/** The signals that this process gets. */
@FunctionalInterface
interface Signals {
  /** Leaves them to whoever has them now. */
  Signals UNTOUCHED = taker -> () -> {};

  /**
   * Hands over each signal that would else end this process.
   *
   * @param taker called in a thread of its own for each signal
   * @return ends the handing over when it is closed
   */
  Hold handTo(Consumer<StopSignal> taker);

  /** A time in which signals are handed over. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
