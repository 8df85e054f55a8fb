package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file that says that a folder is a site that we made, and which files we put there. What is
 * not in it is somebody else's.
 */
final class SiteMarker {
  static final String NAME = ".fixdex-site";

  private static final String FIRST_LINE = "fixdex site 1";
  private static final String LAST_LINE = "end";

  private SiteMarker() {}

  /** Whether a folder has a marker, be it whole or not. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** Paths of the site's files; empty when there is no marker, or it is not whole. */
  static Optional<Set<String>> read(Path folder) throws IOException {
    return readFile(folder.resolve(NAME));
  }

  /** Paths that a file in the form of a marker lists; empty when it is not there or not whole. */
  static Optional<Set<String>> readFile(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean whole =
          lines.size() >= 2
              && lines.getFirst().equals(FIRST_LINE)
              && lines.getLast().equals(LAST_LINE);
      return whole
          ? Optional.of(new HashSet<>(lines.subList(1, lines.size() - 1)))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes it: the same files give the same bytes. */
  static byte[] bytes(Set<String> paths) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    new TreeSet<>(paths).forEach(path -> text.append(path).append('\n'));
    return text.append(LAST_LINE)
        .append('\n')
        .toString()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
