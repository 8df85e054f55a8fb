package dev.fixdex.cache;

import dev.fixdex.source.ContentHash;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes into memory, for {@link CacheInput} to read. A build writes millions of
 * them, so that they go straight into a buffer and not through Java's streams, which lock.
 */
final class CacheOutput {
  private ByteBuffer out = ByteBuffer.allocate(512);

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int size = Math.max(2 * out.capacity(), Math.addExact(out.position(), bytes));
      out = ByteBuffer.allocate(size).put(out.flip());
    }
    return out;
  }

  void number(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  void bool(boolean value) {
    small(value ? 1 : 0);
  }

  /** A number from 0 to 255. */
  void small(int value) {
    room(1).put((byte) value);
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
  }

  void textOrNull(@Nullable String text) {
    bool(text != null);
    if (text != null) {
      text(text);
    }
  }

  void optional(Optional<String> text) {
    textOrNull(text.orElse(null));
  }

  void hash(ContentHash hash) {
    number(hash.high());
    number(hash.low());
  }

  void span(Span span) {
    number(span.start());
    number(span.end());
  }

  void located(Located<String> located) {
    text(located.value());
    span(located.span());
  }

  <T> void all(Collection<T> values, BiConsumer<CacheOutput, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
  }

  void texts(List<String> texts) {
    all(texts, CacheOutput::text);
  }

  /** What was written until now. */
  byte[] bytes() {
    byte[] bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }
}
