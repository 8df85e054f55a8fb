package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryWorkTest {
  private final EntryWork work = new EntryWork();

  private String reason(Supplier<String> faulty) {
    return work.of(faulty, EntryWork.Trouble::reason);
  }

  @Test
  void workThatGoesWellIsItsResult() {
    assertEquals("done", work.of(() -> "done", EntryWork.Trouble::reason));
  }

  @Test
  void aFaultIsAReasonThatNamesItsPlace() {
    String reason =
        reason(() -> {
          throw new NoSuchElementException("no value");
        });
    String start =
        "This program has a fault that the entry runs into:"
            + " java.util.NoSuchElementException: no value at dev.fixdex.app.EntryWorkTest.";
    assertTrue(reason.startsWith(start), reason);
  }

  @Test
  void aFaultOfALibraryNamesWhereWeCalledIt() {
    String reason = reason(() -> "abc".substring(5));
    assertTrue(reason.contains("StringIndexOutOfBoundsException"), reason);
    assertTrue(reason.contains(" at dev.fixdex.app.EntryWorkTest."), reason);
  }

  @Test
  void aFaultCostsItsEntryAlsoWhenMemoryRanOutBefore() {
    int[] tries = {0};
    String reason =
        reason(() -> {
          if (tries[0]++ == 0) {
            throw new OutOfMemoryError();
          }
          throw new NoSuchElementException("no value");
        });
    assertTrue(reason.contains("NoSuchElementException: no value"), reason);
    assertEquals(2, tries[0]);
  }

  @Test
  void whatEndsTheRunIsNoFault() {
    UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
    CancellationException stopped = new CancellationException();
    for (RuntimeException error : new RuntimeException[] {full, stopped}) {
      assertSame(
          error,
          assertThrows(
              RuntimeException.class,
              () ->
                  work.of(
                      () -> {
                        throw error;
                      },
                      EntryWork.Trouble::reason)));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tooMuchIsAReason(boolean deep) {
    String reason =
        reason(() -> {
          throw deep ? new StackOverflowError() : new OutOfMemoryError();
        });
    assertEquals(
        deep
            ? "The entry is nested too deeply for this program's stack"
            : "The entry takes more memory than this program was given",
        reason);
  }
}
