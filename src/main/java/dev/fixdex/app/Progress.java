package dev.fixdex.app;

/** Hears how far a long run has come. Called by one thread. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (done, all) -> {};

  /** Some of the entries are done. */
  void at(int done, int all);
}
