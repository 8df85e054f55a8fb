package dev.fixdex.app;

import static java.util.Objects.requireNonNull;

import dev.fixdex.disk.DiskException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says what went wrong with an index as with any other file. */
final class IndexIo {
  /** Lucene advises about the JVM's modules on every start. Held, because loggers are weak. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private IndexIo() {}

  /** Work on an index. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T of(Path folder, Work<T> work) {
    try {
      return work.run();
    } catch (UncheckedIOException e) {
      throw new DiskException("use the index", folder, requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw new DiskException("use the index", folder, e);
    }
  }
}
