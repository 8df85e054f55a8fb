package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A text file outside of any knowledge base that somebody named on the command line. */
public final class TextFile {
  private TextFile() {}

  /** Its lines; UTF-8. */
  public static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /** Its lines, or none where there is no such file yet. */
  public static List<String> linesIfAny(Path file) {
    return Files.exists(file) ? lines(file) : List.of();
  }

  /** Writes a file, its folders included, over one that is there; UTF-8. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }

  /** Adds text to its end; the file is made when it is missing. */
  public static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }
}
