package dev.fixdex.disk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A log that somebody named on the command line. */
public final class LogFile {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 2;

  private LogFile() {}

  /** What is done with a log's bytes. */
  @FunctionalInterface
  public interface Reading {
    /** Reads the bytes. */
    void from(InputStream log) throws IOException;
  }

  /**
   * Reads a file, unpacked when it is gzip by its first bytes.
   *
   * @throws DiskException when it cannot be read
   */
  public static void read(Path file, Reading reading) {
    try (InputStream in = Files.newInputStream(file)) {
      reading.from(unpacked(in));
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /**
   * Reads a stream in the same way.
   *
   * @param name what it is called when it cannot be read
   */
  public static void read(String name, InputStream in, Reading reading) {
    try {
      reading.from(unpacked(in));
    } catch (IOException e) {
      throw new DiskException("read", Path.of(name), e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(MAGIC);
    byte[] magic = buffered.readNBytes(MAGIC);
    buffered.reset();
    boolean packed = magic.length == MAGIC && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    return packed ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }
}
