package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void leavesACacheOfAnotherUserAlone() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve(".fixdex"));
    Path own = folder.resolve("own");
    CacheFolder cache = CacheFolder.beside(folder.resolve("kb"), own, path -> !path.equals(theirs));
    assertTrue(cache.folder("index").startsWith(own));
  }
}
