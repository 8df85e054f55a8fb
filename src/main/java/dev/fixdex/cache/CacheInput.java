package dev.fixdex.cache;

import dev.fixdex.source.ContentHash;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CacheOutput} wrote. Bytes that it did not write end in any of {@link
 * RuntimeException}.
 */
final class CacheInput {
  private final ByteBuffer in;

  /** Reads some bytes, which are not copied. */
  CacheInput(ByteBuffer in) {
    this.in = in;
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  int number() {
    return in.getInt();
  }

  long longNumber() {
    return in.getLong();
  }

  boolean bool() {
    return in.get() != 0;
  }

  String text() {
    int length = in.getInt();
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  @Nullable String textOrNull() {
    return bool() ? text() : null;
  }

  Optional<String> optional() {
    return Optional.ofNullable(textOrNull());
  }

  ContentHash hash() {
    return new ContentHash(in.getLong(), in.getLong());
  }

  Span span() {
    return new Span(in.getInt(), in.getInt());
  }

  Located<String> located() {
    return new Located<>(text(), span());
  }

  <T> List<T> all(Function<CacheInput, T> read) {
    int count = in.getInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(read.apply(this));
    }
    return List.copyOf(values);
  }

  List<String> texts() {
    return all(CacheInput::text);
  }
}
