package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has the name of an entry or of the settings and cannot be read is told. */
final class OddFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @Test
  void what_is_no_file_of_the_base_is_a_finding() throws Exception {
    Path kb = folder.resolve("kb/docker");
    Path outside = Files.writeString(folder.resolve("outside.md"), "# Outside\n");
    Files.createSymbolicLink(kb.resolve("CROSS_DOCKER_002.md"), outside);
    Files.createSymbolicLink(kb.resolve("CROSS_DOCKER_003.md"), kb.resolve("gone"));
    int made =
        new ProcessBuilder("mkfifo", kb.resolve("CROSS_DOCKER_004.md").toString())
            .start()
            .waitFor();
    assumeTrue(made == 0, "no pipes here");
    Files.writeString(kb.resolve("notes.markdown"), "# Notes\n");
    Files.writeString(folder.resolve("kb/fixdex.yml"), "site: {title: Ours}\n");
    CommandRun lint = CommandRun.in(folder, "lint");
    assertEquals(1, lint.status());
    assertTrue(lint.out().contains("CROSS_DOCKER_002.md:1:1: error[FD001]"), lint.out());
    assertTrue(lint.out().contains("CROSS_DOCKER_003.md:1:1: error[FD001]"), lint.out());
    assertTrue(lint.out().contains("CROSS_DOCKER_004.md:1:1: error[FD001]"), lint.out());
    assertLinesOf(
        lint.err(),
        "note: kb/fixdex.yml is passed over: the settings are read from fixdex.yaml",
        "note: kb/docker/notes.markdown is passed over: the names of entries end in .md");
    CommandRun build = CommandRun.in(folder, "build", "--keep-going");
    assertEquals(0, build.status(), build.err());
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      assertTrue(files.noneMatch(file -> file.toString().contains("docker-002")));
    }
  }

  @Test
  void settings_that_cannot_be_read_are_told() throws IOException {
    Path settings = folder.resolve("kb/fixdex.yaml");
    Files.createSymbolicLink(settings, folder.resolve("gone"));
    CommandRun link = CommandRun.in(folder, "lint");
    assertEquals(3, link.status());
    assertTrue(link.err().contains("kb/fixdex.yaml: it is no file"), link.err());
    Files.delete(settings);
    Files.createDirectory(settings);
    assertEquals(3, CommandRun.in(folder, "lint").status());
  }

  private static void assertLinesOf(String text, String... lines) {
    assertEquals(List.of(lines), text.lines().toList());
  }
}
