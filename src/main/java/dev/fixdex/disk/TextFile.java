package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
