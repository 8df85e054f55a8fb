package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.disk.DiskException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixRunTest {
  private static final LintRun.Request ALL =
      new LintRun.Request(LocalDate.of(2026, 6, 1), path -> true);

  @TempDir private Path folder;

  @Test
  void anEntryIsMadeToNameTheOneThatNamesIt() throws IOException {
    write("docker/CROSS_DOCKER_001.md", entry("001", "related_kb: [CROSS_DOCKER_002]"));
    write("docker/CROSS_DOCKER_002.md", entry("002", "related_kb: [ ] # none yet"));
    write("docker/CROSS_DOCKER_003.md", entry("003", "related_kb:\n  - 'CROSS_DOCKER_002'"));
    FixRun.write(base(), run(false).changes());
    assertEquals(
        entry("002", "related_kb: [CROSS_DOCKER_001, CROSS_DOCKER_003] # none yet"),
        read("docker/CROSS_DOCKER_002.md"));
    assertEquals(List.of(), run(true).changes());
  }

  @Test
  void aListInLinesGetsALineInItsOwnQuotes() throws IOException {
    String block = "related_kb:\r\n    - 'CROSS_DOCKER_001' # same\r\n";
    write("docker/CROSS_DOCKER_001.md", entry("001", "related_kb: [CROSS_DOCKER_002]"));
    write(
        "docker/CROSS_DOCKER_002.md",
        entry("002", "related_kb: []").replace("\n", "\r\n").replace("related_kb: []\r\n", block));
    write("docker/CROSS_DOCKER_003.md", entry("003", "related_kb: [CROSS_DOCKER_002]"));
    FixRun.write(base(), run(false).changes());
    assertTrue(
        read("docker/CROSS_DOCKER_002.md")
            .contains("    - 'CROSS_DOCKER_001' # same\r\n    - 'CROSS_DOCKER_003'\r\n"),
        () -> read("docker/CROSS_DOCKER_002.md"));
  }

  @Test
  void unsafeFixesAreMadeOnlyWhenAskedFor() throws IOException {
    String bad = entry("001", "related_kb: []").replace("tags: [docker,", "tags: [Docker,");
    write("docker/CROSS_DOCKER_001.md", bad);
    assertEquals(0, run(false).fixed());
    assertEquals(1, run(true).fixed());
    assertEquals(bad, read("docker/CROSS_DOCKER_001.md"));
  }

  @Test
  void onlyTheWantedFilesChange() throws IOException {
    write("docker/CROSS_DOCKER_001.md", entry("001", "").replace("\n\n", "\n"));
    write("docker/CROSS_DOCKER_002.md", entry("002", "").replace("\n\n", "\n"));
    FixRun.Outcome outcome =
        FixRun.run(base(), ALL.wanting(path -> path.endsWith("002.md")), false);
    assertEquals(
        List.of("docker/CROSS_DOCKER_002.md"),
        outcome.changes().stream().map(FixRun.Change::path).toList());
  }

  @Test
  void aFileThatChangedMeanwhileIsLeft() throws IOException {
    write("docker/CROSS_DOCKER_001.md", entry("001", ""));
    List<FixRun.Change> changes = run(false).changes();
    assertEquals(1, changes.size());
    write("docker/CROSS_DOCKER_001.md", "other");
    assertThrows(DiskException.class, () -> FixRun.write(base(), changes));
    assertEquals("other", read("docker/CROSS_DOCKER_001.md"));
  }

  @Test
  void whoMayReadAFileStays() throws IOException {
    Path file = write("docker/CROSS_DOCKER_001.md", entry("001", ""));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    FixRun.write(base(), run(false).changes());
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count(), "a draft was left behind");
    }
  }

  private FixRun.Outcome run(boolean unsafe) {
    return FixRun.run(base(), ALL, unsafe);
  }

  private KnowledgeBase base() {
    return Folders.base(folder);
  }

  private static String entry(String number, String related) {
    try (InputStream in = FixRunTest.class.getResourceAsStream("/lint/example.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("CROSS_DOCKER_001", "CROSS_DOCKER_" + number)
          .replace("related_kb: []\n", related.isEmpty() ? "" : related + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
