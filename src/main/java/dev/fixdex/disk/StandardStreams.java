package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where this process's standard streams lead. */
public final class StandardStreams {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  private StandardStreams() {}

  /**
   * Whether output and errors go to one file, pipe or terminal; false where the system does not
   * tell.
   */
  public static boolean areOne() {
    Object out = keyOf("1");
    return out != null && out.equals(keyOf("2"));
  }

  private static @Nullable Object keyOf(String descriptor) {
    try {
      Path file = OPEN_FILES.resolve(descriptor);
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }
}
