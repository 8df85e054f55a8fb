package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped entries answer the questions that are kept beside them. */
final class ShippedRankingTest {
  private static final Path SHIPPED = Path.of("kb");

  /** A little below what was measured when the floors were set: docs/search.md has the figures. */
  private static final List<String> FLOORS =
      List.of("0.88", "natural=0.73", "verbatim=0.97", "noisy=0.9", "log=0.94", "typo=0.89");

  @TempDir private Path folder;

  /** The same of the diagnosis; lines and logs that nothing explains are among them. */
  private static final List<String> DIAGNOSIS =
      List.of("0.95", "line=0.96", "no-line=0.92", "log=0.94", "no-log=0.93");

  @Test
  void theKeptQuestionsAreAnsweredAsWellAsEver() throws IOException {
    isAsGood(FLOORS, "eval", "kb/queries.jsonl", "--misses");
  }

  @Test
  void theKeptLogsAreExplainedAsWellAsEverAndOrdinaryOnesNameNothing() throws IOException {
    isAsGood(DIAGNOSIS, "eval", "kb/logs.jsonl", "--with", "diagnose", "--misses");
  }

  private void isAsGood(List<String> floors, String... asked) throws IOException {
    copy();
    String[] command =
        Stream.concat(
                Stream.of(asked),
                floors.stream().flatMap(floor -> Stream.of("--fail-below", floor)))
            .toArray(String[]::new);
    CommandRun run = CommandRun.in(folder, command);
    assertEquals(0, run.status(), () -> run.err() + "\n" + run.out());
    assertEquals("", run.err(), "each question names entries that there are");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(SHIPPED.getFileName()).resolve(SHIPPED.relativize(file)));
      }
    }
  }
}
