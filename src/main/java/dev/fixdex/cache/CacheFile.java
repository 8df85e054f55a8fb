package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.CacheMemory;
import dev.fixdex.source.ContentHash;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A file of the cache: the hash of what its content was worked out from, the content, and a
 * checksum over both. A file of another origin, or one that is not whole, is as good as none.
 */
final class CacheFile {
  private static final int HEAD = 2 * Long.BYTES;

  private final CacheFolder folder;
  private final String name;

  CacheFile(CacheFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** What was kept from just this origin. */
  <T> Optional<T> read(ContentHash origin, Class<T> type, Function<CacheInput, T> content) {
    Optional<T> remembered = folder.memory().find(name, origin, type);
    return remembered.isPresent()
        ? remembered
        : folder.bytes(name).flatMap(bytes -> read(bytes, origin, content));
  }

  private static <T> Optional<T> read(
      byte[] bytes, ContentHash origin, Function<CacheInput, T> content) {
    int length = bytes.length - Long.BYTES;
    ByteBuffer all = ByteBuffer.wrap(bytes);
    if (length < HEAD
        || all.getLong(length) != sum(bytes, length)
        || all.getLong(0) != origin.high()
        || all.getLong(Long.BYTES) != origin.low()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          content.apply(new CacheInput(ByteBuffer.wrap(bytes, HEAD, length - HEAD))));
    } catch (RuntimeException e) {
      return Optional.empty(); // written by a program that is not this one after all
    }
  }

  /**
   * Keeps what was worked out, as far as the folder can be written.
   *
   * @param value as it is read again; it does not change any more
   */
  void keep(ContentHash origin, Object value, Consumer<CacheOutput> content) {
    CacheMemory memory = folder.memory();
    long noted = memory.remembers() ? folder.clock() : 0;
    memory.hold(name, origin, value, noted, () -> write(origin, content));
  }

  private void write(ContentHash origin, Consumer<CacheOutput> content) {
    CacheOutput out = new CacheOutput();
    out.hash(origin);
    content.accept(out);
    byte[] bytes = out.bytes();
    byte[] whole = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
    ByteBuffer.wrap(whole).putLong(bytes.length, sum(bytes, bytes.length));
    folder.tryKeep(name, whole);
  }

  /** When it was kept, in milliseconds since 1970 by the file system's clock; or 0. */
  long modified() {
    long remembered = folder.memory().noted(name);
    return remembered > 0 ? remembered : folder.modified(name);
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
