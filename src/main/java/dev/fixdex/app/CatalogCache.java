package dev.fixdex.app;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.entry.CatalogEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The facts of entries as they were read last, so that a lint of one file does not parse all others
 * again. What is in doubt is read again: a file of another size or time, one that was written while
 * the cache was, all files when settings or program are others or the cache is not whole.
 */
final class CatalogCache {
  private static final String NAME = "catalog";

  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 1;

  /**
   * A file that was this young, in milliseconds, when the cache was written may have changed once
   * more without showing it by its time: git calls such entries of its index racily clean.
   */
  private static final long YOUNG = 3_000;

  private final CacheFolder folder;
  private final long origin;
  private final long written;
  private final Map<String, Known> known;

  /**
   * What is known of a file.
   *
   * @param facts empty for a file that is no entry
   */
  record Known(ContentFolder.Stamp stamp, Optional<CatalogEntry> facts) {}

  private CatalogCache(CacheFolder folder, long origin, Map<String, Known> known) {
    this.folder = folder;
    this.origin = origin;
    this.written = folder.modified(NAME);
    this.known = known;
  }

  /**
   * What was kept for a knowledge base by the same program; empty when there is any doubt.
   *
   * @param build identifies the program
   */
  static CatalogCache of(KnowledgeBase base, String build) {
    CRC32C origin = new CRC32C();
    origin.update((FORMAT + build).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    base.content().settings().ifPresent(origin::update);
    Map<String, Known> known =
        base.cache()
            .bytes(NAME)
            .flatMap(bytes -> read(bytes, origin.getValue()))
            .orElseGet(HashMap::new);
    return new CatalogCache(base.cache(), origin.getValue(), known);
  }

  /** The facts of a file with this stamp; null when they have to be read. */
  @org.jspecify.annotations.Nullable
  Known find(String path, ContentFolder.Stamp stamp) {
    Known found = known.get(path);
    return found != null && found.stamp().equals(stamp) && isSettled(stamp) ? found : null;
  }

  private boolean isSettled(ContentFolder.Stamp stamp) {
    return stamp.modified() < written - YOUNG;
  }

  /**
   * Whether exactly these files are known, none of them with a doubt: what was read again for being
   * young has to be kept again, or it would be young for ever.
   */
  boolean isOf(Map<String, Known> now) {
    return now.equals(known) && now.values().stream().allMatch(file -> isSettled(file.stamp()));
  }

  /** Keeps what is known now for the next time, as far as the folder can be written. */
  void keep(Map<String, Known> now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(origin);
      for (Map.Entry<String, Known> each : now.entrySet()) {
        FactsCodec.write(each.getKey(), each.getValue(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    byte[] content = bytes.toByteArray();
    byte[] whole = Arrays.copyOf(content, content.length + Long.BYTES);
    ByteBuffer.wrap(whole).putLong(content.length, sum(content, content.length));
    folder.tryKeep(NAME, whole);
  }

  private static Optional<Map<String, Known>> read(byte[] bytes, long origin) {
    int length = bytes.length - Long.BYTES;
    if (length < Long.BYTES
        || ByteBuffer.wrap(bytes).getLong(length) != sum(bytes, length)
        || ByteBuffer.wrap(bytes).getLong() != origin) {
      return Optional.empty();
    }
    Map<String, Known> known = new HashMap<>();
    ByteArrayInputStream part = new ByteArrayInputStream(bytes, Long.BYTES, length - Long.BYTES);
    try (DataInputStream in = new DataInputStream(part)) {
      while (part.available() > 0) {
        FactsCodec.read(in, known);
      }
      return Optional.of(known);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // written by a program that is not this one after all
    }
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
