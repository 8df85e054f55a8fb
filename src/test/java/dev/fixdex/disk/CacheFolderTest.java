package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheFolderTest {
  @TempDir private Path folder;

  @Test
  void liesBesideAKnowledgeBaseThatCanBeWritten() {
    Path base = folder.resolve("kb");
    CacheFolder cache = CacheFolder.beside(base, folder.resolve("own"), path -> true);
    assertEquals(folder.resolve(".fixdex/index"), cache.folder("index"));
  }

  @Test
  void isAmongTheReadersOwnCachesWhereNothingCanBeWritten() {
    Path own = folder.resolve("own");
    Path first = CacheFolder.beside(folder.resolve("a/kb"), own, path -> false).folder("index");
    Path second = CacheFolder.beside(folder.resolve("b/kb"), own, path -> false).folder("index");
    assertTrue(first.startsWith(own), first.toString());
    assertNotEquals(first, second);
    assertEquals(
        first, CacheFolder.beside(folder.resolve("a/kb"), own, path -> false).folder("index"));
  }

  @Test
  void sweepsDraftsThatNobodyWritesAnyMore() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);
    cache.tryKeep("findings", new byte[] {1});
    Path left = Files.createFile(folder.resolve("findings1.new"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(2 * 3600)));
    Path written = Files.createFile(folder.resolve("findings2.new"));
    cache.sweep();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(written));
    assertTrue(Files.exists(folder.resolve("findings")));
  }

  @Test
  void leavesACacheOfAnotherUserAlone() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve(".fixdex"));
    Path own = folder.resolve("own");
    CacheFolder cache = CacheFolder.beside(folder.resolve("kb"), own, path -> !path.equals(theirs));
    assertTrue(cache.folder("index").startsWith(own));
  }

  @Test
  void theReadersCachesAreWhereTheEnvironmentSays() throws IOException {
    Path xdg = folder.resolve("xdg");
    Path home = folder.resolve("home");
    Path closed = Files.createFile(folder.resolve("closed")); // nothing can be made in a file
    Map<String, String> both = Map.of("XDG_CACHE_HOME", xdg.toString(), "HOME", home.toString());
    assertEquals(Optional.of(xdg.resolve("fixdex")), ReaderCaches.find(both, "/"));
    Map<String, String> wrong =
        Map.of("XDG_CACHE_HOME", closed.resolve("x").toString(), "HOME", home.toString());
    assertEquals(Optional.of(home.resolve(".cache/fixdex")), ReaderCaches.find(wrong, "/"));
    Map<String, String> relative = Map.of("XDG_CACHE_HOME", "cache", "HOME", "");
    assertEquals(
        Optional.of(home.resolve(".cache/fixdex")), ReaderCaches.find(relative, home.toString()));
    assertEquals(Optional.empty(), ReaderCaches.find(Map.of(), closed.toString()));
    assertEquals(Optional.empty(), ReaderCaches.find(Map.of(), ""));
  }
}
