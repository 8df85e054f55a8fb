package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.search.Filters;
import dev.fixdex.search.Hit;
import dev.fixdex.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages every file of the cache in turn: one byte is flipped, or the end is missing. The next
 * build makes the site that an empty folder would have got, and the search answers alike. {@code
 * -Dfixdex.flips=1000 -Dfixdex.cuts=200} does so more often.
 */
class DamagedCacheTest {
  private static final int FLIPS = Integer.getInteger("fixdex.flips", 50);
  private static final int CUTS = Integer.getInteger("fixdex.cuts", 20);
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final List<String> QUERIES =
      List.of("exec format error", "permission denied", "connection refused port", "git");

  @TempDir private Path folder;
  private Path kb;
  private Path cache;
  private int edits;

  @BeforeEach
  void build() throws IOException {
    kb = Files.createDirectories(folder.resolve("warm/kb"));
    cache = folder.resolve("warm/.fixdex");
    try (Stream<Path> files = Files.walk(Path.of("kb"))) {
      for (Path entry :
          files.filter(f -> f.toString().endsWith(".md")).sorted().limit(8).toList()) {
        Path copy = Files.copy(entry, kb.resolve(entry.getFileName()));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    Files.copy(Path.of("kb/fixdex.yaml"), kb.resolve("fixdex.yaml"));
    build(folder.resolve("warm"));
  }

  @Test
  void oneFlippedByteChangesNothing() throws IOException {
    Random random = new Random(41);
    for (int i = 0; i < FLIPS; i++) {
      Path file = next(random, i);
      byte[] bytes = Files.readAllBytes(file);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      damage(file, bytes, "byte %,d of %,d flipped in %s".formatted(at, bytes.length, file), i);
    }
  }

  @Test
  void aFileCutShortChangesNothing() throws IOException {
    Random random = new Random(43);
    for (int i = 0; i < CUTS; i++) {
      Path file = next(random, i);
      byte[] bytes = Files.readAllBytes(file);
      int length = random.nextInt(bytes.length);
      String what = "%,d of %,d bytes left of %s".formatted(length, bytes.length, file);
      damage(file, Arrays.copyOf(bytes, length), what, i);
    }
  }

  /** Each file has its turn, whatever its size. */
  private Path next(Random random, int turn) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      List<Path> all =
          files.filter(f -> Files.isRegularFile(f) && f.toFile().length() > 0).sorted().toList();
      return all.get((turn + random.nextInt(2)) % all.size());
    }
  }

  private void damage(Path file, byte[] bytes, String what, int turn) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
    if (turn % 2 == 0) {
      edit();
    }
    build(folder.resolve("warm"));
    Path cold = Files.createTempDirectory(folder, "cold");
    Folders.copy(kb, cold.resolve("kb"));
    build(cold);
    assertEquals(
        Folders.hashes(cold.resolve("site")), Folders.hashes(folder.resolve("warm/site")), what);
    assertEquals(answers(cold), answers(folder.resolve("warm")), what);
  }

  /** Has the next build use what the cache knows of the other entries. */
  private void edit() throws IOException {
    try (Stream<Path> files = Files.list(kb)) {
      List<Path> entries = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
      Path entry = entries.get(edits++ % entries.size());
      Files.writeString(
          entry,
          Files.readString(entry)
              .replace("## 💡 Context", "Word%d.\n\n## 💡 Context".formatted(edits)));
    }
  }

  private static void build(Path base) throws IOException {
    new SiteBuild(
            open(base), new SiteBuild.Options(base.resolve("site"), true, true, 2, TODAY, "test"))
        .run();
  }

  private static KnowledgeBase open(Path base) {
    return ((Opened.Ready) KnowledgeBase.open(base, base.resolve("kb"))).knowledgeBase();
  }

  private static List<List<Hit>> answers(Path base) {
    List<List<Hit>> answers = new ArrayList<>();
    try (Search search = Search.in(open(base), true, "test")) {
      for (String query : QUERIES) {
        answers.add(search.search(new SearchRequest(query, 5, Filters.NONE)).hits());
      }
    }
    return answers;
  }
}
