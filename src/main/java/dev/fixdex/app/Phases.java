package dev.fixdex.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each phase of a run took. */
public final class Phases {
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private final long start = System.nanoTime();

  /** Does a phase's work and notes the time. A phase that comes again adds to its time. */
  public <T> T time(String phase, Supplier<T> work) {
    long from = System.nanoTime();
    try {
      return work.get();
    } finally {
      millis.merge(phase, (System.nanoTime() - from) / 1_000_000, Long::sum);
    }
  }

  /** As {@link #time(String, Supplier)}, for work without a result. */
  public void time(String phase, Runnable work) {
    time(
        phase,
        () -> {
          work.run();
          return true;
        });
  }

  /** Milliseconds by phase, in the order in which the phases first came. */
  public Map<String, Long> millis() {
    return new LinkedHashMap<>(millis);
  }

  /** Milliseconds since the run began. */
  public long totalMillis() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
