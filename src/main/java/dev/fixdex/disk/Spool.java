package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file that keeps a program's output until it is known whether somebody wants it. A
 * disk that takes no more ends the keeping and nothing else.
 */
public final class Spool implements AutoCloseable {
  private final Path file;
  private final OutputStream out;
  private boolean failed;

  private Spool(Path file, OutputStream out) {
    this.file = file;
    this.out = out;
  }

  /** An empty one in the folder for temporary files. */
  public static Spool make() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path file = Files.createTempFile("fixdex-run-", ".log");
      return new Spool(file, Files.newOutputStream(file));
    } catch (IOException e) {
      throw new DiskException("write", folder, e);
    }
  }

  /** Keeps bytes. */
  public synchronized void write(byte[] bytes, int count) {
    try {
      if (!failed) {
        out.write(bytes, 0, count);
      }
    } catch (IOException e) {
      failed = true; // what was kept so far still tells something
    }
  }

  /** Reads what was kept. */
  public void read(LogFile.Reading reading) {
    try (InputStream in = Files.newInputStream(file)) {
      reading.from(in);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new DiskException("delete", file, e);
    }
  }
}
