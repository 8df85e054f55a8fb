package dev.fixdex.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * One thread that does all work, in the order in which it comes: an answer is always about the text
 * that the editor had when it asked. What takes long goes to a second one.
 */
final class Desk implements AutoCloseable {
  /** flexmark recurses: see {@link dev.fixdex.markdown.MarkdownParser}. In bytes; only reserved. */
  private static final long STACK = 16L * 1024 * 1024;

  private final ExecutorService first = thread("desk");
  private final ExecutorService second = thread("long-work");
  private final AtomicInteger changesWaiting = new AtomicInteger();
  private final Consumer<RuntimeException> onFailure;

  /**
   * An empty desk.
   *
   * @param onFailure hears of work that nobody waits for and that failed
   */
  Desk(Consumer<RuntimeException> onFailure) {
    this.onFailure = onFailure;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(null, task, name, STACK);
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Work that changes a text; until it is done, {@link #isSuperseded} says so. */
  void change(Runnable work) {
    changesWaiting.incrementAndGet();
    post(() -> {
      changesWaiting.decrementAndGet();
      work.run();
    });
  }

  /** Whether a newer text is waiting, so that work on this one is for nobody. */
  boolean isSuperseded() {
    return changesWaiting.get() > 0;
  }

  /** Work that nobody waits for. */
  void post(Runnable work) {
    try {
      first.execute(() -> run(work));
    } catch (RejectedExecutionException e) {
      // The editor has left: nobody wants it any more.
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      onFailure.accept(e);
    }
  }

  /** An answer; not worked out when the question is withdrawn before its turn. */
  <T> CompletableFuture<T> answer(Function<CancelChecker, T> question) {
    return CompletableFutures.computeAsync(first, question);
  }

  /** An answer that takes long, and that must not touch what this desk's first thread changes. */
  <T> CompletableFuture<T> answerLater(Function<CancelChecker, T> question) {
    return CompletableFutures.computeAsync(second, question);
  }

  @Override
  public void close() {
    first.shutdownNow();
    second.shutdownNow();
  }
}
