package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a site into its place in one step. Files are written to a folder beside the output; {@link
 * #publish} swaps the two. Until then the previous site stays as it is, and so it does when the
 * build fails or dies.
 *
 * <p>An output folder must be empty but for a {@code .gitignore}, or be ours: it then holds {@value
 * #MARKER}. Nothing else is ever replaced.
 */
public final class SitePublisher implements AutoCloseable {
  /** Says that a folder was made by us and may be replaced. */
  public static final String MARKER = ".fixdex-site";

  private static final String KEPT = ".gitignore";

  private final Path output;
  private final Path staging;
  private final Path previous;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private SitePublisher(Path output) {
    this.output = output;
    this.staging = sibling(output, ".staging");
    this.previous = sibling(output, ".previous");
  }

  /**
   * Prepares to publish. One at a time for an output folder: hold a {@link BuildLock}.
   *
   * @throws DiskException when the folder is somebody else's
   */
  public static SitePublisher to(Path folder) {
    SitePublisher publisher = new SitePublisher(folder.toAbsolutePath().normalize());
    publisher.prepare();
    return publisher;
  }

  private static Path sibling(Path output, String ending) {
    return output.resolveSibling("." + output.getFileName() + ending);
  }

  private void prepare() {
    try {
      recover();
      refuseForeign();
      delete(staging);
      Files.createDirectories(staging);
      folders.add(staging);
      write(MARKER, new byte[0]);
      Path kept = output.resolve(KEPT);
      if (Files.isRegularFile(kept)) {
        Files.copy(kept, staging.resolve(KEPT), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new DiskException("write", staging, e);
    }
  }

  /** A build that died between its two renames left the site under its other name. */
  private void recover() throws IOException {
    if (Files.isDirectory(previous)) {
      if (Files.exists(output)) {
        delete(previous);
      } else {
        Files.move(previous, output, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void refuseForeign() throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    if (!Files.isDirectory(output)) {
      throw new DiskException(output + " is a file, not a folder for a site");
    }
    try (Stream<Path> inside = Files.list(output)) {
      List<String> names = inside.map(file -> file.getFileName().toString()).sorted().toList();
      boolean ours = names.contains(MARKER);
      boolean empty = names.stream().allMatch(KEPT::equals);
      if (!ours && !empty) {
        throw new DiskException(
            "%s holds files that are not a site of ours, such as %s; name an empty folder"
                .formatted(output, names.getFirst()));
      }
    }
  }

  /**
   * Writes a file of the new site. Thread-safe.
   *
   * @param path relative to the site, with {@code /}, and within it
   */
  public void write(String path, byte[] bytes) {
    Path file = staging.resolve(path).normalize();
    if (!file.startsWith(staging)) {
      throw new DiskException(path + " leads out of the site");
    }
    try {
      Path folder = file.getParent();
      if (folder != null && folders.add(folder)) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
    } catch (NoSuchFileException e) {
      writeAgain(file, bytes); // another thread is still making the folder
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }

  private static void writeAgain(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }

  /** Swaps the new site in. */
  public void publish() {
    try {
      Files.createDirectories(output.getParent());
      if (Files.exists(output)) {
        Files.move(output, previous, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(staging, output, StandardCopyOption.ATOMIC_MOVE);
      delete(previous);
    } catch (IOException e) {
      throw new DiskException("publish", output, e);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    try {
      delete(staging);
    } catch (IOException e) {
      throw new DiskException("delete", staging, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
