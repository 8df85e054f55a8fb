package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocksTest {
  @TempDir private Path folder;

  /** A process that takes the lock, says so, and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (BuildLock _ = BuildLock.take(CacheFolder.at(Path.of(args[0])))) {
        System.out.println("held");
        Thread.sleep(600_000);
      }
    }
  }

  @Test
  void names_the_process_that_holds_the_lock_and_is_free_when_it_is_killed() throws Exception {
    CacheFolder cache = CacheFolder.at(folder.resolve(".fixdex"));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.resolve(".fixdex").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals("held", holder.inputReader().readLine());
      DiskException error = assertThrows(DiskException.class, () -> BuildLock.take(cache));
      assertTrue(
          error
              .getMessage()
              .startsWith("Another fixdex is at work here: process " + holder.pid() + ", started "),
          error.getMessage());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    BuildLock.take(cache).close();
  }

  @Test
  void is_held_once_in_one_process_too() {
    CacheFolder cache = CacheFolder.at(folder.resolve(".fixdex"));
    try (BuildLock _ = BuildLock.take(cache)) {
      assertThrows(DiskException.class, () -> BuildLock.take(cache));
    }
    BuildLock.take(cache).close();
  }

  @Test
  void keeps_the_cache_out_of_repositories() throws IOException {
    CacheFolder cache = CacheFolder.beside(folder.resolve("kb"), folder.resolve("own"));
    cache.keep("a", "text");
    assertEquals("*\n", Files.readString(folder.resolve(".fixdex/.gitignore")));
    assertEquals(Optional.of("text"), cache.text("a"));
    cache.forget("a");
    assertEquals(Optional.empty(), cache.text("a"));
    FileTree.delete(folder.resolve(".fixdex"));
    assertEquals(Optional.empty(), cache.text("a"));
  }
}
