package dev.fixdex.disk;

import dev.fixdex.disk.Content.Bytes;
import dev.fixdex.disk.Content.TooLarge;
import dev.fixdex.disk.Content.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files of a knowledge base that may be no files at all, lead out of it, or be huge. */
final class ContentReader {
  private ContentReader() {}

  /**
   * Reads a file of a knowledge base.
   *
   * @param path relative to {@code root}
   * @throws DiskException when it cannot be read
   */
  static Content read(Path root, String path) {
    Path file = root.resolve(path);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        if (!EntryFiles.isWithin(root, file)) {
          return new Unusable(
              "The file is a link that leads out of the knowledge base, or nowhere",
              "Put the file itself here, or delete the link");
        }
        attributes = Files.readAttributes(file, BasicFileAttributes.class);
      }
      if (!attributes.isRegularFile()) {
        // To open a pipe would wait for whoever writes into it.
        return new Unusable(
            "What has this name is no file, such as a pipe or a folder",
            "Give it another name, or delete it");
      }
      if (attributes.size() > ContentFolder.LARGEST_FILE) {
        return new TooLarge(attributes.size());
      }
      byte[] bytes = bytes(file);
      return bytes.length > ContentFolder.LARGEST_FILE
          ? new TooLarge(bytes.length)
          : new Bytes(bytes);
    } catch (NoSuchFileException e) {
      // Java shows bytes that are no text so; the system then says that there is no such file.
      if (path.indexOf('\uFFFD') >= 0) {
        return new Unusable(
            "The file's name is not in the encoding of this system's file names", "Rename it");
      }
      throw new DiskException("read", file, e);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /** Of a file that is too large, or is growing to be, one byte more than may be. */
  static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) ContentFolder.LARGEST_FILE + 1);
    }
  }
}
