package dev.fixdex.render;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;

/** Collects a page's text; unlike a StringWriter, without a lock around each piece. */
final class PageWriter extends Writer implements SpecializedWriter {
  private final StringBuilder text;

  PageWriter(int capacity) {
    this.text = new StringBuilder(capacity);
  }

  @Override
  public void write(char[] chars, int from, int length) {
    text.append(chars, from, length);
  }

  @Override
  public void write(String piece) {
    text.append(piece);
  }

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void writeSpecialized(int i) {
    text.append(i);
  }

  @Override
  public void writeSpecialized(long l) {
    text.append(l);
  }

  @Override
  public void writeSpecialized(double d) {
    text.append(d);
  }

  @Override
  public void writeSpecialized(float f) {
    text.append(f);
  }

  @Override
  public void writeSpecialized(short s) {
    text.append(s);
  }

  @Override
  public void writeSpecialized(byte b) {
    text.append(b);
  }

  @Override
  public void writeSpecialized(char c) {
    text.append(c);
  }

  @Override
  public void writeSpecialized(String s) {
    text.append(s);
  }

  @Override
  public void flush() {
    // Everything is in memory.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
