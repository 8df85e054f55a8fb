package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to be written is in nobody's way. */
final class DraftsTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @Test
  void a_draft_stops_no_build_that_does_not_show_it() throws IOException {
    assertEquals(0, CommandRun.in(folder, "build", "--keep-going").status());
    for (String title : List.of("First", "Second", "Third")) {
      CommandRun made = CommandRun.in(folder, "new", "CROSS_DOCKER", "--title", title);
      assertEquals(0, made.status(), made.err());
    }
    CommandRun lint = CommandRun.in(folder, "lint");
    assertEquals(1, lint.status());
    assertTrue(lint.out().contains("FD211"), lint.out());
    assertFalse(lint.out().contains("FD306"), lint.out());
    CommandRun drafts = CommandRun.in(folder, "build", "--drafts");
    assertEquals(1, drafts.status(), drafts.err());
    CommandRun build = CommandRun.in(folder, "build");
    assertEquals(0, build.status(), build.err());
    assertFalse(build.err().contains("FD211"), build.err());
  }
}
