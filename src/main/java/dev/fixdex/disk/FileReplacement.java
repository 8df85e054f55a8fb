package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Puts new content into a file so that everybody sees the old or the new one, never a part. */
final class FileReplacement {
  private FileReplacement() {}

  /**
   * Replaces a file's content; where it is a link, that of the file it leads to.
   *
   * @param before what the file must still hold
   */
  static void replace(Path named, byte[] before, byte[] after) {
    try {
      Path file = named.toRealPath();
      Path draft = Files.createTempFile(file.getParent(), ".fixdex-", ".tmp");
      try {
        Files.write(draft, after);
        Modes.copy(file, draft);
        if (!Arrays.equals(Files.readAllBytes(file), before)) {
          throw new DiskException(named + " was changed by somebody else meanwhile; it is left");
        }
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new DiskException("write", named, e);
    }
  }
}
