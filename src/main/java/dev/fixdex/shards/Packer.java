package dev.fixdex.shards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses many small files as gzip does (RFC 1952), with one compressor for all of them: a plain
 * static host may not compress what it sends. The same bytes give the same file.
 */
final class Packer implements AutoCloseable {
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final byte[] buffer = new byte[1 << 14];

  byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    out.writeBytes(HEAD);
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ByteBuffer tail = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    tail.putInt((int) sum.getValue()).putInt(bytes.length);
    out.writeBytes(tail.array());
    return out.toByteArray();
  }

  @Override
  public void close() {
    deflater.end();
  }
}
