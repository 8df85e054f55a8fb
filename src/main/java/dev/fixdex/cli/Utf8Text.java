package dev.fixdex.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 for what takes text; they go on when they are flushed. */
final class Utf8Text extends OutputStream {
  private final PrintWriter to;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Utf8Text(PrintWriter to) {
    this.to = to;
  }

  @Override
  public synchronized void write(int b) {
    bytes.write(b);
  }

  @Override
  public synchronized void write(byte[] from, int offset, int length) {
    bytes.write(from, offset, length);
  }

  @Override
  public synchronized void flush() {
    to.print(bytes.toString(StandardCharsets.UTF_8));
    to.flush();
    bytes.reset();
  }
}
