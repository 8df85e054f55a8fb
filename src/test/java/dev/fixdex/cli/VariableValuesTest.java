package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values on the command line arrive as they are, and fill something. */
final class VariableValuesTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @Test
  void a_value_for_a_name_that_nothing_has_is_told() {
    CommandRun show = CommandRun.in(folder, "show", "CROSS_DOCKER_001", "--var", "IMAGENAME=x");
    assertEquals(0, show.status(), show.err());
    assertLinesOf(
        show.err(),
        "warning: --var IMAGENAME fills nothing: nothing in CROSS_DOCKER_001 has __IMAGENAME__",
        "  help: Did you mean `IMAGE_NAME`?");
    CommandRun build = CommandRun.in(folder, "build", "--keep-going", "--var", "NOPE=1");
    assertEquals(0, build.status(), build.err());
    assertTrue(build.err().contains("warning: --var NOPE fills nothing: no entry has __NOPE__"));
    CommandRun right = CommandRun.in(folder, "show", "CROSS_DOCKER_001", "--var", "IMAGE_NAME=x");
    assertEquals("", right.err());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"a\"b", "\"", "a=b", "\"a b\"", "it's", "a,b"})
  void a_value_arrives_as_it_is(String value) {
    CommandRun run =
        CommandRun.in(folder, "show", "CROSS_DOCKER_001", "--var", "IMAGE_NAME=" + value);
    assertEquals("", run.err());
    assertTrue(run.out().contains(value), run.out());
  }

  private static void assertLinesOf(String text, String... lines) {
    assertEquals(List.of(lines), text.lines().toList());
  }
}
