package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM learns from has to be what people wait for: sites that are published and edited. */
final class TrainingRunTest {
  @TempDir private Path folder;

  @Test
  void publishes_and_edits_a_site_also_where_entries_have_errors() throws IOException {
    for (String name : List.of("1", "2")) {
      Folders.copy(Path.of("kb", "devops"), folder.resolve(name).resolve("kb").resolve("devops"));
      Files.writeString(folder.resolve(name).resolve("kb/devops/NO_ID.md"), "---\ntags: 1\n---\n");
    }
    TrainingRun.practise(List.of(folder.resolve("1"), folder.resolve("2")));
    String page = "site/entries/cross-docker-001/index.html";
    assertTrue(Files.readString(folder.resolve("1").resolve(page)).contains("One line more: 3."));
    assertTrue(Files.exists(folder.resolve("2").resolve(page)));
  }
}
