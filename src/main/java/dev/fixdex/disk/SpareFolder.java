package dev.fixdex.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of the site that nobody sees, beside the one that is seen. Thread-safe for different
 * paths.
 */
final class SpareFolder {
  private final Path root;
  private final Path seen;
  private final boolean empty;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /**
   * A folder.
   *
   * @param empty whether nothing is in it yet
   */
  SpareFolder(Path root, Path seen, boolean empty) {
    this.root = root;
    this.seen = seen;
    this.empty = empty;
  }

  /** A file here. */
  Path own(String path) {
    return root.resolve(path);
  }

  /** A file of the site that people see. */
  Path seen(String path) {
    return seen.resolve(path);
  }

  /** Whether a file is one and the same in both sites. */
  boolean isShared(String path) throws IOException {
    try {
      return Files.isSameFile(root.resolve(path), seen.resolve(path));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    }
  }

  /** Whether a file has just these bytes. */
  static boolean holds(Path file, byte[] bytes) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          && attributes.size() == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    }
  }

  /** Makes a file that is not here one with that of the seen site; false where that is not done. */
  boolean link(String path) {
    try {
      makeRoom(path);
      Files.createLink(root.resolve(path), seen.resolve(path));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no links here, or too many of one file: then it is written
    }
  }

  /** Makes a file that is not here. */
  void create(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    if (empty && made.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))))) {
      Files.createDirectories(file.getParent()); // to try without costs an exception each
    }
    try {
      put(file, bytes);
    } catch (IOException e) {
      // The folder is missing, or something of an earlier site is in the way.
      makeRoom(path);
      put(file, bytes);
    }
  }

  static void put(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  private void makeRoom(String path) throws IOException {
    List<Path> folders = folders(path);
    if (!folders.isEmpty() && !Files.isDirectory(folders.getFirst(), LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectories(folders.getFirst());
      } catch (FileAlreadyExistsException e) {
        for (Path folder : folders) {
          if (isFile(folder)) {
            Files.delete(folder);
          }
        }
        Files.createDirectories(folders.getFirst());
      }
    }
    FileTree.delete(root.resolve(path));
  }

  private static boolean isFile(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The folders that a path leads through, the innermost first. */
  private List<Path> folders(String path) {
    List<Path> folders = new ArrayList<>();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(root.resolve(path.substring(0, end)));
    }
    return folders;
  }

  /** Removes a file, and the folders that have nothing else in them. */
  void remove(String path) throws IOException {
    Path file = root.resolve(path);
    try {
      Files.deleteIfExists(file);
      for (Path folder : folders(path)) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      return; // other pages are in it, or it stands where the file was
    } catch (FileSystemException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  /** Deletes it all. */
  void delete() throws IOException {
    FileTree.delete(root);
  }
}
