package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void handsResultsOnInOrder() {
    List<Integer> results = new ArrayList<>();
    try (Workers workers = new Workers(3)) {
      workers.inOrder(ITEMS, item -> item * 2, results::add);
    }
    assertEquals(ITEMS.stream().map(item -> item * 2).toList(), results);
  }

  @Test
  void throwsWhatTheFirstItemThatFailsThrew() {
    IllegalStateException failure = new IllegalStateException();
    List<Integer> results = new ArrayList<>();
    try (Workers workers = new Workers(3)) {
      assertSame(
          failure,
          assertThrows(
              IllegalStateException.class,
              () -> workers.inOrder(ITEMS, item -> failsAt(500, item, failure), results::add)));
    }
    assertTrue(ITEMS.subList(0, 500).containsAll(results), "those before it");
  }

  private static Integer failsAt(int place, Integer item, IllegalStateException failure) {
    if (item >= place) {
      throw failure;
    }
    return item;
  }

  /** A lock that is freed after it would let another process write beside it. */
  @Test
  void nothingIsAtWorkOnceItIsClosed() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (Workers workers = new Workers(2)) {
      Future<Boolean> _ =
          workers.begin(() -> {
            began.countDown();
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            long until = System.nanoTime() + 200_000_000;
            while (System.nanoTime() < until) {
              Thread.onSpinWait(); // writes a file, say, which is not broken off
            }
            ended.set(true);
            return true;
          });
      began.await();
    }
    assertTrue(ended.get());
  }
}
