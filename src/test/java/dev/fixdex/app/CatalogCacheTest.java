package dev.fixdex.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog out of the cache is the one that is read anew, whatever has happened in between. */
class CatalogCacheTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path folder;

  @BeforeEach
  void copyEntries() throws IOException {
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
  }

  private static long shippedEntries() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("kb"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("[A-Z0-9_]+_\\d{3,}\\.md"))
          .count();
    }
  }

  @Test
  void whatIsKeptIsWhatIsRead() throws IOException {
    List<?> read = catalog().entries();
    assertEquals(shippedEntries(), read.size());
    assertEquals(read, catalog().entries());
    assertEquals(fresh(), catalog().entries());
  }

  @Test
  void anEditIsSeenEvenWhereSizeStaysTheSame() throws IOException {
    catalog();
    Path entry = folder.resolve("kb/devops/CROSS_DOCKER_001.md");
    String text = Files.readString(entry);
    Files.writeString(entry, text.replace("Docker", "Dacker"));
    assertEquals(fresh(), catalog().entries());
  }

  @Test
  void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
    List<?> before = catalog().entries();
    Path entry = folder.resolve("kb/devops/CROSS_DOCKER_001.md");
    Files.writeString(entry, Files.readString(entry).replace("Docker", "Dacker"));
    Files.setLastModifiedTime(entry, LONG_AGO);
    assertEquals(before, catalog().entries());
    assertNotEquals(before, fresh());
  }

  @Test
  void whatIsReadInsteadOfAFileIsSeenButNotKept() throws IOException {
    String path = "devops/CROSS_DOCKER_001.md";
    byte[] instead =
        Files.readString(folder.resolve("kb").resolve(path))
            .replace("Docker", "Dacker")
            .getBytes(UTF_8);
    List<?> onDisk = fresh();
    assertNotEquals(onDisk, catalog(Map.of(path, instead)).entries(), "nothing is kept yet");
    assertEquals(onDisk, catalog().entries(), "and nothing was");
    assertNotEquals(onDisk, catalog(Map.of(path, instead)).entries(), "the file's facts are kept");
    assertEquals(onDisk, catalog().entries(), "and still are");
  }

  @Test
  void aFileThatWasYoungIsKeptOnceItIsOld() throws IOException {
    catalog();
    Path cache = folder.resolve(".fixdex/catalog");
    Files.setLastModifiedTime(cache, FileTime.fromMillis(LONG_AGO.toMillis() + 1));
    List<?> before = catalog().entries();
    Path entry = folder.resolve("kb/devops/CROSS_DOCKER_001.md");
    Files.writeString(entry, Files.readString(entry).replace("Docker", "Dacker"));
    Files.setLastModifiedTime(entry, LONG_AGO);
    assertEquals(before, catalog().entries());
  }

  @Test
  void whatIsGoneIsForgottenAndWhatIsNewIsFound() throws IOException {
    catalog();
    Path entry = folder.resolve("kb/devops/CROSS_DOCKER_001.md");
    Files.move(entry, entry.resolveSibling("CROSS_DOCKER_901.md"));
    assertEquals(fresh(), catalog().entries());
  }

  @Test
  void otherSettingsReadAllAnew() throws IOException {
    catalog();
    Path settings = folder.resolve("kb/fixdex.yaml");
    Files.writeString(settings, Files.readString(settings) + "\n# changed\n");
    assertEquals(fresh(), catalog().entries());
  }

  @Test
  void aCacheThatIsNotWholeIsNone() throws IOException {
    catalog();
    Path cache = folder.resolve(".fixdex/catalog");
    byte[] whole = Files.readAllBytes(cache);
    List<?> expected = fresh();
    Random random = new Random(1);
    List<byte[]> broken = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      broken.add(flipped);
      broken.add(java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
    for (byte[] bytes : broken) {
      Files.write(cache, bytes);
      assertEquals(expected, catalog().entries());
    }
  }

  private List<?> fresh() {
    KnowledgeBase base = base();
    Reading reading = new Reading(base);
    return Catalog.of(
            base.content().paths().stream()
                .flatMap(path ->
                    reading.digest(path, reading.bytes(path).orElseThrow()).digest().stream())
                .map(Digest::facts)
                .toList())
        .entries();
  }

  private Catalog catalog() {
    return catalog(Map.of());
  }

  private Catalog catalog(Map<String, byte[]> instead) {
    KnowledgeBase base = base();
    Reading reading = new Reading(base, instead);
    try (Workers workers = new Workers(2)) {
      return CatalogStage.read(base, base.content().stamps(), reading, workers, "test").catalog();
    }
  }

  private KnowledgeBase base() {
    return Folders.base(folder.resolve("kb"));
  }
}
