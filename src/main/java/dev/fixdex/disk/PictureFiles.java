package dev.fixdex.disk;

import dev.fixdex.picture.Picture.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The files of a knowledge base that entries may show as pictures. None is looked at unless
 * somebody asks for it by its path. Thread-safe.
 */
public final class PictureFiles {
  /** In bytes: a screen of a desk as PNG has a tenth of it. */
  public static final long LARGEST_FILE = 4L * 1024 * 1024;

  private final Path root;

  private PictureFiles(Path root) {
    this.root = root;
  }

  /** The files of a folder. */
  public static PictureFiles of(ContentFolder folder) {
    return new PictureFiles(folder.root());
  }

  /** What there is at a path. */
  public sealed interface Look {
    /** A file that may be read. */
    record File(Stamp stamp) implements Look {}

    /** Nothing to read. */
    record Nothing(Reason reason) implements Look {}
  }

  /**
   * What there is at a path, without opening it.
   *
   * @param path relative to the folder, with {@code /} and without {@code ..}
   */
  public Look look(String path) {
    if (isHidden(path)) {
      return new Look.Nothing(Reason.HIDDEN);
    }
    try {
      Path file = root.resolve(path).toRealPath();
      Path within = root.toRealPath();
      if (!file.startsWith(within)) {
        return new Look.Nothing(Reason.OUTSIDE);
      }
      if (isHidden(RelativePath.of(within, file))) {
        return new Look.Nothing(Reason.HIDDEN); // a link may lead to such a file
      }
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Look.File(Stamp.of(attributes))
          : new Look.Nothing(Reason.NO_FILE);
    } catch (IOException | InvalidPathException e) {
      // That a file is there and cannot be read is told by reading it.
      return new Look.Nothing(Reason.MISSING);
    }
  }

  /** Those files are watched by nobody, and are often not meant to be seen, such as git's own. */
  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /**
   * A file's bytes; one more than {@link #LARGEST_FILE} when there are more than that. Empty when
   * nothing may be read there, or not any more.
   *
   * @throws DiskException when it cannot be read
   */
  public Optional<byte[]> read(String path) {
    if (!(look(path) instanceof Look.File)) {
      return Optional.empty();
    }
    Path file = root.resolve(path);
    try (InputStream in = Files.newInputStream(file.toRealPath(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readNBytes((int) LARGEST_FILE + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }
}
