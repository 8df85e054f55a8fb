package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  private static final Path ENTRY = Path.of("src/test/resources/cli/kb/docker/CROSS_DOCKER_001.md");

  @TempDir Path folder;

  /** A name in place of the password would be taken for the password. */
  @Test
  void settingsWithoutTheirValueAreNotPrinted() throws IOException {
    String entry =
        Files.readString(ENTRY)
            .replaceFirst("```bash\ndocker build[^\n]*", "```ini\nPASSWORD=__IMAGE_NAME__");
    Files.createDirectories(folder.resolve("kb/docker"));
    Files.writeString(folder.resolve("kb/docker/CROSS_DOCKER_001.md"), entry);
    CommandRun without = show();
    assertEquals(ExitStatus.USAGE, without.status());
    assertEquals("", without.out());
    assertTrue(without.err().contains("IMAGE_NAME has no value"), without.err());
    assertEquals("PASSWORD=x", show("--var", "IMAGE_NAME=x").out().strip());
  }

  private CommandRun show(String... more) {
    String[] words = new String[4 + more.length];
    System.arraycopy(
        new String[] {"show", "CROSS_DOCKER_001", "--copy-block", "1"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return CommandRun.in(folder, words);
  }
}
