package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
  @TempDir private Path folder;

  @Test
  void changedAndNewFilesOfTheFolderAreNamed() throws Exception {
    Path kb = Files.createDirectories(folder.resolve("kb"));
    write("kb/same.md", "kb/changed.md", "kb/deleted.md", "outside.md");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");
    write("kb/changed.md", "kb/ünew.md", "outside.md");
    Files.delete(kb.resolve("deleted.md"));
    assertEquals(Set.of("changed.md", "ünew.md"), GitChanges.since(kb, "HEAD"));
  }

  @Test
  void whereThereIsNoRepositoryTheReasonIsSaid() {
    assertThrows(DiskException.class, () -> GitChanges.since(folder, "HEAD"));
    assertThrows(DiskException.class, () -> GitChanges.since(folder, "--output=x"));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Files.writeString(folder.resolve(path), "%d".formatted(System.nanoTime()));
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor());
  }
}
