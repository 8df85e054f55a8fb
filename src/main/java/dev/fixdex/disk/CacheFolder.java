package dev.fixdex.disk;

import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was worked out before, in a folder {@code .fixdex} beside a knowledge base. Safe to delete
 * at any time, and never trusted to be whole.
 */
public final class CacheFolder {
  private static final String NAME = ".fixdex";
  private static final String DRAFT = ".new";

  /** No program takes that long between beginning a draft and putting it in its place. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path root;
  private final CacheMemory memory;

  private CacheFolder(Path root, CacheMemory memory) {
    this.root = root;
    this.memory = memory;
  }

  /**
   * The cache of a knowledge base. Nothing is made before something is written.
   *
   * @param own the reader's own caches, for what they cannot write beside; see {@link ReaderCaches}
   */
  public static CacheFolder beside(Path knowledgeBase, Path own) {
    return beside(knowledgeBase, own, Files::isWritable);
  }

  static CacheFolder beside(Path knowledgeBase, Path own, Predicate<Path> writable) {
    return new CacheFolder(
        canBeBeside(knowledgeBase, writable)
            ? knowledgeBase.resolveSibling(NAME)
            : own.resolve(ContentHash.of(knowledgeBase.toString()).toString()),
        CacheMemory.NONE);
  }

  /** Whether the cache of a knowledge base can be written beside it. */
  public static boolean canBeBeside(Path knowledgeBase) {
    return canBeBeside(knowledgeBase, Files::isWritable);
  }

  private static boolean canBeBeside(Path knowledgeBase, Predicate<Path> writable) {
    Path folder = knowledgeBase.resolveSibling(NAME);
    return writable.test(Files.exists(folder) ? folder : folder.toAbsolutePath().getParent());
  }

  /** The cache in a folder of its own. */
  public static CacheFolder at(Path folder) {
    return new CacheFolder(folder, CacheMemory.NONE);
  }

  /** The same folder, in front of which a process remembers what it has kept there. */
  public CacheFolder with(CacheMemory other) {
    return new CacheFolder(root, other);
  }

  /** What the process remembers. */
  public CacheMemory memory() {
    return memory;
  }

  /** A folder in the cache, made when it is missing. */
  public Path folder(String name) {
    Path folder = root.resolve(name);
    try {
      Files.createDirectories(folder);
      Path ignore = root.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return folder;
    } catch (IOException e) {
      throw new DiskException("write", folder, e);
    }
  }

  /** A small text that was kept; empty when there is none, or it cannot be read. */
  public Optional<String> text(String name) {
    try {
      return Optional.of(Files.readString(root.resolve(name)));
    } catch (IOException e) {
      return Optional.empty(); // a cache that cannot be read is as good as none
    }
  }

  /** What was kept under a name; empty when there is none, or it cannot be read. */
  public Optional<byte[]> bytes(String name) {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(name)));
    } catch (IOException e) {
      return Optional.empty(); // a cache that cannot be read is as good as none
    }
  }

  /** When something was kept, in milliseconds since 1970 by the file system's clock; or 0. */
  public long modified(String name) {
    try {
      return Files.getLastModifiedTime(root.resolve(name)).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Keeps bytes in one step, if the folder can be written: to go without costs time only. */
  public void tryKeep(String name, byte[] bytes) {
    try {
      Path file = folder("").resolve(name);
      Path draft = Files.createTempFile(root, name, DRAFT);
      try {
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | DiskException e) {
      // The next run will read again what this one has read.
      return;
    }
  }

  /** Deletes drafts of programs that were killed while they kept something. */
  public void sweep() {
    try {
      List<Path> drafts = drafts();
      if (!drafts.isEmpty()) {
        long newest = clock() - ABANDONED.toMillis();
        for (Path draft : drafts) {
          if (Files.getLastModifiedTime(draft).toMillis() < newest) {
            Files.deleteIfExists(draft);
          }
        }
      }
    } catch (IOException e) {
      return; // they only take room
    }
  }

  private List<Path> drafts() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.getFileName().toString().endsWith(DRAFT)).toList();
    }
  }

  /** Milliseconds since 1970 by the file system's clock, which dates files; 0 if it tells none. */
  public long clock() {
    try {
      Path now = Files.createTempFile(folder(""), "now", DRAFT);
      try {
        return Files.getLastModifiedTime(now).toMillis();
      } finally {
        Files.delete(now);
      }
    } catch (IOException | DiskException e) {
      return 0; // what is dated by it is then looked at again
    }
  }

  /** Keeps a small text. */
  public void keep(String name, String text) {
    folder("");
    Path file = root.resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }

  /** Forgets a small text. */
  public void forget(String name) {
    try {
      Files.deleteIfExists(root.resolve(name));
    } catch (IOException e) {
      throw new DiskException("delete", root.resolve(name), e);
    }
  }
}
