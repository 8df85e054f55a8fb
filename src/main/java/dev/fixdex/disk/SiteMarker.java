package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The manifest of a site, and the sign that we made it: a line for each file with its SHA-256, its
 * size in bytes and its path. What is not in it is somebody else's.
 */
final class SiteMarker {
  static final String NAME = ".fixdex-site";

  private static final String KIND = "fixdex site 2";

  /** As it was before there were sums: paths alone. Such a site is ours too. */
  private static final String WITHOUT_SUMS = "fixdex site 1";

  private static final FileSum UNKNOWN = new FileSum("", 0);

  private SiteMarker() {}

  /** Whether a folder has a marker, be it whole or not. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** The site's files by their paths; empty when there is no marker, or it is not whole. */
  static Optional<Map<String, FileSum>> read(Path folder) throws IOException {
    Optional<List<String>> lines = LineFile.read(folder.resolve(NAME), KIND);
    if (lines.isEmpty()) {
      return LineFile.read(folder.resolve(NAME), WITHOUT_SUMS)
          .map(paths -> paths.stream().collect(Collectors.toMap(path -> path, path -> UNKNOWN)));
    }
    Map<String, FileSum> files = HashMap.newHashMap(lines.get().size());
    for (String line : lines.get()) {
      int size = line.indexOf(' ') + 1;
      int path = line.indexOf(' ', size) + 1;
      if (size == 0 || path == 0 || !isSize(line, size, path - 1)) {
        return Optional.empty();
      }
      FileSum sum =
          new FileSum(line.substring(0, size - 1), Long.parseLong(line.substring(size, path - 1)));
      files.put(line.substring(path), sum);
    }
    return Optional.of(files);
  }

  /** Whether there is a number of 1 to 18 digits, which a long can hold. */
  private static boolean isSize(String line, int from, int to) {
    boolean digits = from < to && to - from <= 18;
    for (int i = from; digits && i < to; i++) {
      digits = line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }
    return digits;
  }

  /** Writes it: the same files give the same bytes. */
  static byte[] bytes(Map<String, FileSum> files) {
    List<String> lines =
        new TreeMap<>(files)
            .entrySet().stream()
                .map(file ->
                    file.getValue().sha256() + ' ' + file.getValue().size() + ' ' + file.getKey())
                .toList();
    return LineFile.bytes(KIND, lines);
  }
}
