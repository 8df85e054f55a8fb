package dev.fixdex.disk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A theme of the user's own: files that stand in for those of the same name in the default theme.
 */
public final class TemplateFolder {
  private final Path root;

  private TemplateFolder(Path root) {
    this.root = root;
  }

  /** The folder at a path, which may be missing: it then has no files. */
  public static TemplateFolder at(Path folder) {
    return new TemplateFolder(folder.toAbsolutePath().normalize());
  }

  /** Names of all files in it, relative, with {@code /}, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    // Links are followed as they are where a file is read.
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> RelativePath.of(root, file))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new DiskException("list", root, requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
  }

  /** A file's bytes, if it is there. */
  public Optional<byte[]> read(String name) {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }
}
