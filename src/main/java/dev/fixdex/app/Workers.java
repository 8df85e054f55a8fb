package dev.fixdex.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many items at once and hands the results on in the order of the items, so that nothing
 * depends on the number of threads. Only a bounded number of results waits in memory.
 */
public final class Workers implements AutoCloseable {
  /** flexmark recurses: see {@link dev.fixdex.markdown.MarkdownParser}. In bytes; only reserved. */
  private static final long STACK = 16L * 1024 * 1024;

  /** Items in one task: enough to make handing over cheap, few enough to share out evenly. */
  private static final int CHUNK = 16;

  private static final int CHUNKS_AHEAD = 4;

  private final int threads;
  private final ExecutorService executor;

  /**
   * Starts workers.
   *
   * @param threads 1 or more
   */
  public Workers(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "worker-" + number.incrementAndGet(), STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many workers as there are processors. */
  public static Workers forAllProcessors() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /** Number of threads. */
  public int threads() {
    return threads;
  }

  /**
   * Does {@code work} for each item, on many threads, and gives each result to {@code sink} on the
   * calling thread, in the order of the items. What {@code work} throws is thrown here.
   */
  public <T, R> void inOrder(
      List<T> items, Function<? super T, ? extends R> work, Consumer<? super R> sink) {
    Deque<Future<List<R>>> ahead = new ArrayDeque<>();
    try {
      for (int from = 0; from < items.size() || !ahead.isEmpty(); ) {
        while (from < items.size() && ahead.size() < threads * CHUNKS_AHEAD) {
          List<T> chunk = items.subList(from, Math.min(items.size(), from + CHUNK));
          ahead.add(executor.submit(() -> all(chunk, work)));
          from += chunk.size();
        }
        result(ahead.remove()).forEach(sink);
      }
    } finally {
      ahead.forEach(task -> task.cancel(true));
    }
  }

  private static <T, R> List<R> all(List<T> chunk, Function<? super T, ? extends R> work) {
    List<R> results = new ArrayList<>(chunk.size());
    for (T item : chunk) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      results.add(work.apply(item));
    }
    return results;
  }

  /** Begins work that is waited for later, with {@link #result}. */
  <R> Future<R> begin(Callable<R> work) {
    return executor.submit(work);
  }

  /** Waits for work. What it throws is thrown here. */
  static <R> R result(Future<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  /**
   * Ends the threads. Work under way is interrupted and waited for, so that nothing is written any
   * more when a lock on what it writes to is freed.
   */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }
}
