package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths are printed for the folder that the reader is in. */
final class SeenPathsTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @Test
  void paths_are_told_as_they_are_seen_and_pasted() throws IOException {
    Path spaced = Files.createDirectory(folder.resolve("my docs"));
    Files.move(folder.resolve("kb"), spaced.resolve("kb"));
    CommandRun made =
        CommandRun.in(folder, "new", "CROSS_DOCKER", "--title", "X", "--kb", "my docs/kb");
    assertLinesOf(made.out(), "my docs/kb/docker/CROSS_DOCKER_002.md");
    assertTrue(made.err().contains("lint 'my docs/kb/docker/CROSS_DOCKER_002.md'`"), made.err());
    Path git = Files.createDirectory(spaced.resolve("kb/git"));
    CommandRun beside = CommandRun.in(git, "new", "CROSS_DOCKER", "--title", "Y");
    assertLinesOf(beside.out(), "../docker/CROSS_DOCKER_003.md");
    CommandRun moved = CommandRun.in(git, "mv", "CROSS_DOCKER_003", "CROSS_DOCKER_007");
    assertLinesOf(moved.out(), "../docker/CROSS_DOCKER_007.md");
    assertEquals(2, CommandRun.in(git, "mv", "CROSS_DOCKER_007", "cross_docker_007").status());
  }

  private static void assertLinesOf(String text, String... lines) {
    assertEquals(List.of(lines), text.lines().toList());
  }
}
