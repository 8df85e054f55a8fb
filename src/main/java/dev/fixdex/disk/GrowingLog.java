package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A log that something still writes to, as a stream that ends only when the file is cut or
 * replaced, as logs are rotated, and when nobody wants more of it.
 */
public final class GrowingLog extends InputStream {
  private static final long PAUSE_MILLIS = 200;

  private final Path file;
  private final BooleanSupplier idle;
  private final @Nullable Object key;
  private final FileChannel channel;
  private final InputStream in;
  private @Nullable GrowingLog next;
  private boolean told;
  private boolean ended;

  private GrowingLog(Path file, BooleanSupplier idle) throws IOException {
    this.file = file;
    this.idle = idle;
    key = keyOf(file);
    channel = FileChannel.open(file, StandardOpenOption.READ);
    in = Channels.newInputStream(channel);
  }

  /** What tells a file from another that has taken its name; null where nothing does. */
  private static @Nullable Object keyOf(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /**
   * Reads a file for as long as it grows.
   *
   * @param idle called whenever all that is there was read; false ends the reading
   * @param reading called again for a file that was cut or has taken the name: its lines are others
   */
  public static void read(Path file, BooleanSupplier idle, LogFile.Reading reading) {
    try {
      GrowingLog next = new GrowingLog(file, idle);
      while (next != null) {
        try (GrowingLog log = next) {
          reading.from(log);
          next = log.next;
        }
      }
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param idle called whenever nothing more is there for now; false ends the reading
   * @return as {@link LogFile#read(String, InputStream, LogFile.Reading)}
   */
  public static OptionalLong read(InputStream in, BooleanSupplier idle, LogFile.Reading reading) {
    return LogFile.read("-", new Pausing(in, idle), reading);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended) {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        told = false;
        return count;
      }
      boolean wanted = told || idle.getAsBoolean();
      told = true;
      ended = next != null || !wanted || !pause();
      if (!ended) {
        lookForNext();
      }
    }
    return -1;
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What was still written to the old file is read first. */
  private void lookForNext() throws IOException {
    try {
      if (!Objects.equals(keyOf(file), key) || Files.size(file) < channel.position()) {
        next = new GrowingLog(file, idle);
      }
    } catch (NoSuchFileException _) {
      // A log that was moved away: another will come in its place.
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Tells when the next read may have to wait. */
  private static final class Pausing extends InputStream {
    private final InputStream in;
    private final BooleanSupplier idle;

    Pausing(InputStream in, BooleanSupplier idle) {
      this.in = in;
      this.idle = idle;
    }

    @Override
    public int read() throws IOException {
      return goesOn() ? in.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return goesOn() ? in.read(bytes, offset, length) : -1;
    }

    private boolean goesOn() throws IOException {
      return in.available() > 0 || idle.getAsBoolean();
    }
  }
}
