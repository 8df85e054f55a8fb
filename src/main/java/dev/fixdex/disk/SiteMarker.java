package dev.fixdex.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Names of what is directly in a site, by its manifest; empty when that is not whole. */
  static Optional<Set<String>> names(Path folder) throws IOException {
    Optional<byte[]> manifest = bytes(folder);
    if (manifest.isEmpty()) {
      return read(folder)
          .map(files -> files.keySet().stream().map(SiteMarker::first).collect(Collectors.toSet()));
    }
    byte[] bytes = manifest.get();
    Set<String> names = new TreeSet<>();
    byte[] last = {};
    int line = lineEnd(bytes, 0);
    for (int end = lineEnd(bytes, line); end < bytes.length; end = lineEnd(bytes, line)) {
      int from = pathStart(bytes, line, end);
      int to = from + last.length;
      boolean same =
          last.length > 0 && to < end && Arrays.equals(bytes, from, to, last, 0, last.length);
      if (!same) {
        String name = first(new String(bytes, from, end - 1 - from, StandardCharsets.UTF_8));
        names.add(name);
        last = (name + "/").getBytes(StandardCharsets.UTF_8);
      }
      line = end;
    }
    return Optional.of(names);
  }

  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The manifest as it is; empty when there is none with sums, or it is not whole. */
  static Optional<byte[]> bytes(Path folder) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
      return LineFile.isWhole(bytes, KIND) ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * A manifest with other lines for some files.
   *
   * @param manifest as {@link #bytes(Path)} gives it
   * @param dropped paths of files that it has no more
   */
  static byte[] edited(byte[] manifest, SortedMap<String, FileSum> written, Set<String> dropped) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(manifest.length + 4096);
    SortedMap<String, FileSum> rest = new TreeMap<>(written);
    int from = 0; // of the lines that are to be copied
    int line = lineEnd(manifest, 0);
    for (int end = lineEnd(manifest, line); end < manifest.length; end = lineEnd(manifest, line)) {
      String path = path(manifest, line, end);
      boolean first = !rest.isEmpty() && rest.firstKey().compareTo(path) <= 0;
      if (first || dropped.contains(path)) {
        out.write(manifest, from, line - from);
        SortedMap<String, FileSum> before = rest.headMap(path);
        before.forEach((added, sum) -> out.writeBytes(line(added, sum)));
        before.clear();
        FileSum other = rest.remove(path);
        if (other != null) {
          out.writeBytes(line(path, other));
        }
        from = other != null || dropped.contains(path) ? end : line;
      }
      line = end;
    }
    out.write(manifest, from, line - from);
    rest.forEach((path, sum) -> out.writeBytes(line(path, sum)));
    out.write(manifest, line, manifest.length - line);
    return out.toByteArray();
  }

  /** The paths in a manifest that begin so. */
  static List<String> paths(byte[] manifest, String beginning) {
    byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
    List<String> paths = new ArrayList<>();
    int line = lineEnd(manifest, 0);
    for (int end = lineEnd(manifest, line); end < manifest.length; end = lineEnd(manifest, line)) {
      int from = pathStart(manifest, line, end);
      int to = from + wanted.length;
      if (to < end && Arrays.equals(manifest, from, to, wanted, 0, wanted.length)) {
        paths.add(new String(manifest, from, end - 1 - from, StandardCharsets.UTF_8));
      }
      line = end;
    }
    return paths;
  }

  /** Where the line after the one at a place begins. */
  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(bytes.length, at + 1);
  }

  private static int pathStart(byte[] bytes, int from, int end) {
    int at = from;
    for (int spaces = 0; spaces < 2 && at < end; at++) {
      spaces += bytes[at] == ' ' ? 1 : 0;
    }
    return at;
  }

  private static String path(byte[] bytes, int from, int end) {
    int at = pathStart(bytes, from, end);
    return new String(bytes, at, end - 1 - at, StandardCharsets.UTF_8);
  }

  private static byte[] line(String path, FileSum sum) {
    return (text(path, sum) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String path, FileSum sum) {
    return sum.sha256() + ' ' + sum.size() + ' ' + path;
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
            .entrySet().stream().map(file -> text(file.getKey(), file.getValue())).toList();
    return LineFile.bytes(KIND, lines);
  }
}
