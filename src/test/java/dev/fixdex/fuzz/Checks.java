package dev.fixdex.fuzz;

import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.nio.charset.StandardCharsets;

/** What fuzz targets share: a failed check is a crash to the fuzzer. */
final class Checks {
  private static final SourceDecoder DECODER = new SourceDecoder(Defaults.SETTINGS.types().signs());

  private Checks() {}

  static void that(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  static void within(Span span, String text, String what) {
    that(span.end() <= text.length(), what + " ends behind the text: " + span);
  }

  static SourceText source(byte[] bytes) {
    return DECODER.decode("fuzz.md", bytes);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
