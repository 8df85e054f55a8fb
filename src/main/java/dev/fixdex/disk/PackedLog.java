package dev.fixdex.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What a gzip stream holds, up to where it is damaged or ends early: a log of a machine that broke
 * down tells most in its last lines.
 */
final class PackedLog extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final @Nullable Gzip in;
  private long count;
  private boolean damaged;

  /**
   * What is packed in a stream.
   *
   * @throws IOException when the stream throws it
   */
  PackedLog(InputStream packed) throws IOException {
    Gzip opened = null;
    try {
      opened = new Gzip(packed);
    } catch (EOFException | ZipException e) {
      damaged = true;
    }
    in = opened;
  }

  /** After how many unpacked bytes it is damaged; empty when it is not, as far as it was read. */
  OptionalLong damagedAfter() {
    return damaged ? OptionalLong.of(count) : OptionalLong.empty();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (in == null || damaged) {
      return -1;
    }
    long before = in.unpacked();
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (EOFException | ZipException e) {
      damaged = true;
      // What was unpacked before the damage was met is in the array, though it was not returned.
      int unpacked = Math.clamp(in.unpacked() - before, 0, length);
      read = unpacked > 0 ? unpacked : -1;
    }
    count += Math.max(read, 0);
    return read;
  }

  /** Tells how much it has unpacked. */
  private static final class Gzip extends GZIPInputStream {
    Gzip(InputStream packed) throws IOException {
      super(packed, BUFFER);
    }

    long unpacked() {
      return inf.getBytesWritten();
    }
  }
}
