package dev.fixdex.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A list in a file that says of itself what it is, and that it is whole. */
final class LineFile {
  private static final String LAST_LINE = "end";

  private LineFile() {}

  /** The lines of a list; empty when it is not there, of another kind, or not whole. */
  static Optional<List<String>> read(Path file, String kind) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean whole =
          lines.size() >= 2 && lines.getFirst().equals(kind) && lines.getLast().equals(LAST_LINE);
      return whole ? Optional.of(lines.subList(1, lines.size() - 1)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether bytes are a list of a kind and have its end. */
  static boolean isWhole(byte[] bytes, String kind) {
    byte[] first = (kind + '\n').getBytes(StandardCharsets.UTF_8);
    byte[] last = ('\n' + LAST_LINE + '\n').getBytes(StandardCharsets.UTF_8);
    int end = bytes.length - last.length;
    return end >= first.length - 1
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length)
        && Arrays.equals(bytes, end, bytes.length, last, 0, last.length);
  }

  static byte[] bytes(String kind, Collection<String> lines) {
    StringBuilder text = new StringBuilder(kind).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return text.append(LAST_LINE).append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
