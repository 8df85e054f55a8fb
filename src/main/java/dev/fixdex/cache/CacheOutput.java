package dev.fixdex.cache;

import dev.fixdex.source.ContentHash;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes into memory, for {@link CacheInput} to read. */
final class CacheOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** One write; memory does not fail as a disk does. */
  private interface Write {
    void run() throws IOException;
  }

  private static void write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void number(int value) {
    write(() -> out.writeInt(value));
  }

  void number(long value) {
    write(() -> out.writeLong(value));
  }

  void bool(boolean value) {
    write(() -> out.writeBoolean(value));
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    write(() -> {
      out.writeInt(utf8.length);
      out.write(utf8);
    });
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
    return bytes.toByteArray();
  }
}
