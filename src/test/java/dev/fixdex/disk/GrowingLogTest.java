package dev.fixdex.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a log while it grows, is cut, and is replaced. */
final class GrowingLogTest {
  @TempDir private Path folder;

  /** What happens to the log, each step when all that is there has been read. */
  private interface Step {
    void to(Path log) throws IOException;
  }

  private static Step append(String text) {
    return log -> Files.writeString(log, text, StandardOpenOption.APPEND);
  }

  private static Step cutTo(String text) {
    return log -> Files.writeString(log, text);
  }

  private Step movedAwayFor(String text) {
    return log -> {
      Files.move(log, folder.resolve("app.log.1"), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(log, text);
    };
  }

  /** What a reader reads until nothing more happens, with {@code |} where it begins anew. */
  private String read(Step... steps) throws IOException {
    Path log = Files.writeString(folder.resolve("app.log"), "one\n");
    Deque<Step> left = new ArrayDeque<>(List.of(steps));
    StringBuilder read = new StringBuilder();
    BooleanSupplier idle =
        () -> {
          Step next = left.poll();
          if (next == null) {
            return false;
          }
          try {
            next.to(log);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return true;
        };
    GrowingLog.read(log, idle, in -> read.append('|').append(new String(in.readAllBytes(), UTF_8)));
    return read.toString();
  }

  @Test
  void whatIsAppendedIsReadOnce() throws IOException {
    assertEquals("|one\ntwo\nthree\n", read(append("two\n"), append("three\n")));
  }

  @Test
  void aLogThatWasCutIsReadFromItsStart() throws IOException {
    assertEquals("|one\n|2\n3\n", read(cutTo("2\n"), append("3\n")));
  }

  @Test
  void aLogThatTookTheNameIsReadFromItsStartEvenWhenItIsLonger() throws IOException {
    assertEquals(
        "|one\n|another and longer\nnext\n",
        read(movedAwayFor("another and longer\n"), append("next\n")));
  }

  @Test
  void whatIsStillWrittenToAFileThatWasMovedAwayIsRead() throws IOException {
    Step late =
        log -> {
          Path moved = Files.move(log, folder.resolve("app.log.1"));
          Files.writeString(log, "new\n");
          Files.writeString(moved, "late\n", StandardOpenOption.APPEND);
        };
    assertEquals("|one\nlate\n|new\n", read(late, log -> {}));
  }

  @Test
  void theEndOfAPartOfALineIsLeftWithTheOldFile() throws IOException {
    assertEquals("|one\ntw|2\n", read(append("tw"), cutTo("2\n")));
  }

  @Test
  void aReaderThatAsksOnAfterTheEndHearsOfNoMore() throws IOException {
    Path log = Files.writeString(folder.resolve("app.log"), "one\n");
    GrowingLog.read(
        log,
        () -> false,
        in -> {
          in.readAllBytes();
          assertEquals(-1, in.read());
        });
  }

  @Test
  void standardInputIsReadToItsEnd() {
    StringBuilder read = new StringBuilder();
    GrowingLog.read(
        new ByteArrayInputStream("one\ntwo".getBytes(UTF_8)),
        () -> true,
        in -> read.append(new String(in.readAllBytes(), UTF_8)));
    assertEquals("one\ntwo", read.toString());
  }
}
