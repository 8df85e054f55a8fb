package dev.fixdex.diagnose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Matches batches on all processors and hands the results on in the order of the batches, on the
 * calling thread. Only a bounded number of batches waits.
 */
final class BatchQueue implements AutoCloseable {
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
  private static final int MOST_WAITING = THREADS * 2;

  private final ConcurrentLinkedDeque<BatchMatcher> idle;
  private final Supplier<BatchMatcher> matchers;
  private final BiConsumer<EventBatch, List<BatchMatcher.Found>> sink;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable ExecutorService threads;

  private record Waiting(EventBatch batch, Future<List<BatchMatcher.Found>> found) {}

  /**
   * An empty queue.
   *
   * @param idle matchers that can be had, kept from one queue to the next
   * @param matchers makes one more
   * @param sink is given each batch with what was found in it
   */
  BatchQueue(
      ConcurrentLinkedDeque<BatchMatcher> idle,
      Supplier<BatchMatcher> matchers,
      BiConsumer<EventBatch, List<BatchMatcher.Found>> sink) {
    this.idle = idle;
    this.matchers = matchers;
    this.sink = sink;
  }

  /** Adds a batch, which is not changed any more. */
  void add(EventBatch batch) {
    if (threads == null) {
      threads =
          Executors.newFixedThreadPool(
              THREADS, Thread.ofPlatform().daemon().name("diagnose-", 1).factory());
    }
    waiting.add(new Waiting(batch, threads.submit(() -> match(batch))));
    while (waiting.size() > MOST_WAITING) {
      take(waiting.remove());
    }
  }

  /** Takes all results, and matches a last batch here and now. */
  void finish(EventBatch last) {
    while (!waiting.isEmpty()) {
      take(waiting.remove());
    }
    sink.accept(last, match(last));
  }

  private List<BatchMatcher.Found> match(EventBatch batch) {
    BatchMatcher matcher = idle.poll();
    matcher = matcher == null ? matchers.get() : matcher;
    try {
      return matcher.match(batch);
    } finally {
      idle.push(matcher);
    }
  }

  private void take(Waiting next) {
    try {
      sink.accept(next.batch(), next.found().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
