package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the caches go of knowledge bases beside which nothing can be written. */
public final class ReaderCaches {
  private static final String NAME = "fixdex";
  private static final String CACHE = ".cache";

  private ReaderCaches() {}

  /**
   * The first of the usual folders that can be written, made when it is missing: below {@code
   * XDG_CACHE_HOME}, below {@code HOME}, and below what Java takes for the home. Empty for none.
   *
   * @param environment variables by name
   */
  public static Optional<Path> find(Map<String, String> environment) {
    return find(environment, home());
  }

  /** The last of these, whether or not it can be written. */
  public static Path usual() {
    return Path.of(home(), CACHE, NAME);
  }

  private static String home() {
    return System.getProperty("user.home", "");
  }

  static Optional<Path> find(Map<String, String> environment, String home) {
    return Stream.of(
            absolute(environment.getOrDefault("XDG_CACHE_HOME", "")),
            absolute(environment.getOrDefault("HOME", "")).map(folder -> folder.resolve(CACHE)),
            absolute(home).map(folder -> folder.resolve(CACHE)))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(NAME))
        .filter(ReaderCaches::canWrite)
        .findFirst();
  }

  /** What is empty or relative names no folder, says the XDG specification. */
  private static Optional<Path> absolute(String folder) {
    return Optional.of(folder)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  private static boolean canWrite(Path folder) {
    try {
      return Files.isWritable(Files.createDirectories(folder));
    } catch (IOException e) {
      return false;
    }
  }

  /** A folder for this run alone, deleted when the program ends. */
  public static Path temporary() {
    try {
      Path folder = Files.createTempDirectory(NAME + "-cache-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new DiskException("write", Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      return; // the system clears its folder for temporary files now and then
    }
  }
}
