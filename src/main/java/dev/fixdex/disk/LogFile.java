package dev.fixdex.disk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

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
   * @return after how many unpacked bytes it is damaged or ends early; empty when all was read
   * @throws DiskException when it cannot be read
   */
  public static OptionalLong read(Path file, Reading reading) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, reading);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /**
   * Reads a stream in the same way.
   *
   * @param name what it is called when it cannot be read
   */
  public static OptionalLong read(String name, InputStream in, Reading reading) {
    try {
      return read(in, reading);
    } catch (IOException e) {
      throw new DiskException("read", Path.of(name), e);
    }
  }

  private static OptionalLong read(InputStream in, Reading reading) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(MAGIC);
    boolean packed = isPacked(buffered.readNBytes(MAGIC));
    buffered.reset();
    if (!packed) {
      reading.from(buffered);
      return OptionalLong.empty();
    }
    PackedLog log = new PackedLog(buffered);
    reading.from(log);
    return log.damagedAfter();
  }

  /**
   * Whether a file is gzip by its first bytes.
   *
   * @throws DiskException when it cannot be read
   */
  public static boolean isPacked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return isPacked(in.readNBytes(MAGIC));
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  private static boolean isPacked(byte[] start) {
    return start.length == MAGIC && start[0] == 0x1F && start[1] == (byte) 0x8B;
  }
}
