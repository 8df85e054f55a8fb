package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings out of the cache are those of a lint anew, whatever has happened in between. */
class LintCacheTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void copyEntries() throws IOException {
    folder = root.resolve("base");
    Files.createDirectory(folder);
    Path shipped = Path.of("kb");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve("kb").resolve(shipped.relativize(file).toString());
        Files.copy(file, copy);
        if (Files.isRegularFile(copy)) {
          Files.setLastModifiedTime(copy, LONG_AGO);
        }
      }
    }
    edit("devops/CROSS_DOCKER_001.md", "tags: [", "tags: [\"Bad Tag\", ");
    edit("build/CROSS_DOCKER_007.md", "## 💡 Context", "See CROSS_DOCKER_777.\n\n## 💡 Context");
  }

  @Test
  void theSecondLintSaysWhatTheFirstSaid() throws IOException {
    List<Finding> first = lint(TODAY);
    assertTrue(first.size() >= 2, first::toString);
    assertEquals(first, lint(TODAY));
    assertEquals(fresh(TODAY), lint(TODAY));
  }

  @Test
  void aFileThatLooksTheSameIsNotLintedAgain() throws IOException {
    List<Finding> before = lint(TODAY);
    edit("devops/CROSS_DOCKER_001.md", "Bad Tag", "Bad Tug");
    assertEquals(before, lint(TODAY));
    assertNotEquals(before, fresh(TODAY));
  }

  @Test
  void anEntryThatIsWrittenMendsWhatNamedIt() throws IOException {
    List<Finding> before = lint(TODAY);
    assertTrue(before.toString().contains("There is no entry `CROSS_DOCKER_777`"));
    Path entry = folder.resolve("kb/build/CROSS_DOCKER_007.md");
    Files.writeString(
        folder.resolve("kb/devops/CROSS_DOCKER_777.md"),
        Files.readString(entry).replace("CROSS_DOCKER_007", "CROSS_DOCKER_777"));
    List<Finding> after = lint(TODAY);
    assertEquals(fresh(TODAY), after);
    assertTrue(!after.toString().contains("There is no entry `CROSS_DOCKER_777`"));
  }

  @Test
  void anEntryThatIsDeletedBreaksWhatNamedIt() throws IOException {
    lint(TODAY);
    Files.delete(folder.resolve("kb/devops/CROSS_DOCKER_001.md"));
    assertEquals(fresh(TODAY), lint(TODAY));
  }

  @Test
  void aRelationElsewhereIsSeen() throws IOException {
    lint(TODAY);
    edit(
        "authentication/LINUX_POSTGRES_001.md",
        "related_kb: [",
        "related_kb: [\"LINUX_SYSTEMD_001\", ");
    assertEquals(fresh(TODAY), lint(TODAY));
  }

  @Test
  void aDayThatMattersIsAskedAgain() throws IOException {
    LocalDate longAgo = LocalDate.of(2020, 1, 1);
    List<Finding> then = lint(longAgo);
    assertTrue(then.toString().contains("is in the future"));
    assertEquals(fresh(TODAY), lint(TODAY));
    assertEquals(then, lint(longAgo));
  }

  @Test
  void otherSettingsLintAnew() throws IOException {
    lint(TODAY);
    Path settings = folder.resolve("kb/fixdex.yaml");
    Files.writeString(settings, Files.readString(settings) + "\nlint:\n  severity: {FD111: off}\n");
    assertEquals(fresh(TODAY), lint(TODAY));
  }

  @Test
  void aCacheThatIsNotWholeIsNone() throws IOException {
    List<Finding> expected = lint(TODAY);
    Path cache = folder.resolve(".fixdex/findings");
    byte[] whole = Files.readAllBytes(cache);
    Random random = new Random(2);
    for (int i = 0; i < 10; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(cache, flipped);
      assertEquals(expected, lint(TODAY));
      Files.write(cache, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertEquals(expected, lint(TODAY));
    }
  }

  private void edit(String path, String from, String to) throws IOException {
    Path file = folder.resolve("kb").resolve(path);
    String text = Files.readString(file);
    assertTrue(text.contains(from), path);
    Files.writeString(file, text.replace(from, to));
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private List<Finding> lint(LocalDate today) {
    return lint(today, folder);
  }

  /** In a copy that has no cache. */
  private List<Finding> fresh(LocalDate today) throws IOException {
    Path copy = Files.createTempDirectory(root, "fresh");
    try (Stream<Path> files = Files.walk(folder.resolve("kb"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(folder.relativize(file)));
      }
    }
    return lint(today, copy);
  }

  private static List<Finding> lint(LocalDate today, Path folder) {
    Opened opened = KnowledgeBase.open(folder, null);
    KnowledgeBase base = ((Opened.Ready) opened).knowledgeBase();
    LintRun.Request request = new LintRun.Request(today, path -> true);
    return LintRun.run(base, request, new Reading(base), "test").findings();
  }
}
