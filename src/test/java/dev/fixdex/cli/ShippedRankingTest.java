package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped entries answer the questions that are kept beside them. */
final class ShippedRankingTest {
  private static final Path SHIPPED = Path.of("kb");

  /** A little below what was measured when the floors were set: docs/search.md has the figures. */
  private static final List<String> FLOORS =
      List.of("0.87", "natural=0.67", "verbatim=0.97", "noisy=0.9", "log=0.94", "typo=0.9");

  @TempDir private Path folder;

  @Test
  void theKeptQuestionsAreAnsweredAsWellAsEver() throws IOException {
    copy();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            folder,
            Map.of(),
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            LocalDate.of(2026, 3, 1));
    String[] command =
        Stream.concat(
                Stream.of("eval", "kb/queries.jsonl", "--misses"),
                FLOORS.stream().flatMap(floor -> Stream.of("--fail-below", floor)))
            .toArray(String[]::new);
    int status = new CommandRunner(session).run(command);
    assertEquals(0, status, () -> err + "\n" + out);
    assertEquals("", err.toString(), "each question names entries that there are");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(SHIPPED.getFileName()).resolve(SHIPPED.relativize(file)));
      }
    }
  }
}
