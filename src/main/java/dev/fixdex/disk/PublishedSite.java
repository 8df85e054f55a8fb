package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A site as a build left it. Its files are listed once; later only those are read, whatever a path
 * looks like.
 */
public final class PublishedSite {
  private final Path root;
  private final Set<String> paths;

  private PublishedSite(Path root, Set<String> paths) {
    this.root = root;
    this.paths = Collections.unmodifiableSet(paths);
  }

  /**
   * Lists a site. Hidden files are no part of it.
   *
   * @throws DiskException when the folder cannot be listed
   */
  public static PublishedSite open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Set<String> paths = new TreeSet<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              boolean hidden = !inner.equals(root) && isHidden(inner);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !isHidden(file)) {
                paths.add(RelativePath.of(root, file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
    return new PublishedSite(root, paths);
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** Paths of all files, relative, with {@code /}, sorted. */
  public Set<String> paths() {
    return paths;
  }

  /** Whether there is a file at a path. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /**
   * A file's bytes.
   *
   * @param path one of {@link #paths}
   * @throws DiskException when it is gone or cannot be read
   */
  public byte[] read(String path) {
    if (!paths.contains(path)) {
      throw new IllegalArgumentException("no file of the site: " + path);
    }
    Path file = root.resolve(path);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }
}
