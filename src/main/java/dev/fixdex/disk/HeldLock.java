package dev.fixdex.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that one process at a time holds. The operating system keeps the lock, so that one whose
 * holder died is free again; the text in the file only says who it is.
 */
final class HeldLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private HeldLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file in a folder that is there
   * @param busy what to say when somebody else has it; who that is follows
   * @throws LockedException when somebody else has it
   */
  static HeldLock take(Path file, String busy) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (tryLock(channel) == null) {
          channel.close();
          throw new LockedException(busy + ": " + holder(file));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      return new HeldLock(file, channel);
    } catch (IOException e) {
      throw new DiskException("lock", file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process has it
    }
  }

  private static String self() {
    ProcessHandle process = ProcessHandle.current();
    Optional<Instant> start = process.info().startInstant();
    String since = start.map(at -> ", started " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("");
    return "process " + process.pid() + since;
  }

  private static String holder(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? "a process that has only just started" : text;
    } catch (IOException e) {
      return "a process that cannot be told";
    }
  }

  /** Frees it. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DiskException("unlock", file, e);
    }
  }
}
