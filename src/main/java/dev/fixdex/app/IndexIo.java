package dev.fixdex.app;

import dev.fixdex.disk.DiskException;
import java.io.IOException;
import java.nio.file.Path;

/** Says what went wrong with an index as with any other file. */
final class IndexIo {
  private IndexIo() {}

  /** Work on an index. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T of(Path folder, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new DiskException("use the index", folder, e);
    }
  }
}
