package dev.fixdex.app;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the work on one entry at a time for each thread, so that an entry that takes more stack or
 * memory than there is costs itself and not the run. Thread-safe.
 */
final class EntryWork {
  private static final String TOO_DEEP = "The entry is nested too deeply for this program's stack";
  private static final String TOO_LARGE = "The entry takes more memory than this program was given";

  private final Object alone = new Object();

  /**
   * What work gives.
   *
   * @param work may be done twice
   * @param tooMuch makes a result of the reason, one sentence, why there is none
   */
  <T> T of(Supplier<T> work, Function<String, T> tooMuch) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      return tooMuch.apply(TOO_DEEP);
    } catch (OutOfMemoryError e) {
      return again(work, tooMuch);
    }
  }

  /**
   * Memory may have run out for an entry because of another one's: each is tried once by itself.
   */
  private <T> T again(Supplier<T> work, Function<String, T> tooMuch) {
    synchronized (alone) {
      try {
        return work.get();
      } catch (StackOverflowError e) {
        return tooMuch.apply(TOO_DEEP);
      } catch (OutOfMemoryError e) {
        return tooMuch.apply(TOO_LARGE);
      }
    }
  }
}
