package dev.fixdex.disk;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary file that keeps a program's output until it is known whether somebody wants it. A
 * disk that takes no more ends the keeping and nothing else. However we end, nothing is left of it:
 * the file has no name any more when its first byte is written, or is one that the system deletes.
 */
public final class Spool implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private boolean failed;

  private Spool(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** An empty one in the folder for temporary files. */
  public static Spool make() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path file = Files.createTempFile("fixdex-run-", ".log");
      return new Spool(file, FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new DiskException("write", folder, e);
    }
  }

  /** Keeps bytes. */
  public synchronized void write(byte[] bytes, int count) {
    try {
      if (!failed) {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, count);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      }
    } catch (IOException e) {
      failed = true; // what was kept so far still tells something
    }
  }

  /** Reads what was kept; nothing can be kept after it. */
  public synchronized void read(LogFile.Reading reading) {
    try {
      failed = true;
      channel.position(0);
      reading.from(Channels.newInputStream(channel));
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DiskException("delete", file, e);
    }
  }
}
