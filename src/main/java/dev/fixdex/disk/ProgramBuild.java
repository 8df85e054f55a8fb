package dev.fixdex.disk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Tells one build of the program from another, for caches that only its maker understands. */
public final class ProgramBuild {
  private ProgramBuild() {}

  /** Names this build; a new name for each run where that cannot be told. */
  public static String id() {
    CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
    try {
      Path file = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(file)) {
        return Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "unknown " + System.nanoTime();
    }
    return "classes " + System.nanoTime();
  }
}
