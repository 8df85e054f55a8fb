package dev.fixdex.cache;

import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Sketch;

/** What entries are like, as bytes. */
final class LikenessCodec {
  private LikenessCodec() {}

  static void write(CacheOutput out, Likeness likeness) {
    out.all(likeness.errorTexts(), LikenessCodec::write);
    Sketch sketch = likeness.sketch();
    out.bool(sketch.isEmpty());
    if (!sketch.isEmpty()) {
      for (int place = 0; place < Sketch.SIZE; place += 2) {
        out.number(sketch.value(place) << Character.SIZE | sketch.value(place + 1));
      }
    }
  }

  private static void write(CacheOutput out, Likeness.Quoted quoted) {
    out.span(quoted.span());
    out.all(quoted.words(), CacheOutput::number);
    out.bool(quoted.hasCode());
  }

  static Likeness read(CacheInput in) {
    return new Likeness(in.all(LikenessCodec::quoted), in.bool() ? Sketch.of("", 0) : sketch(in));
  }

  private static Likeness.Quoted quoted(CacheInput in) {
    return new Likeness.Quoted(in.span(), in.all(CacheInput::number), in.bool());
  }

  private static Sketch sketch(CacheInput in) {
    StringBuilder values = new StringBuilder(Sketch.SIZE);
    for (int place = 0; place < Sketch.SIZE; place += 2) {
      int pair = in.number();
      values.append((char) (pair >>> Character.SIZE)).append((char) pair);
    }
    return Sketch.of(values.toString());
  }
}
