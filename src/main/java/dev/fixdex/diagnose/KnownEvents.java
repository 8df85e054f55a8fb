package dev.fixdex.diagnose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of events that were compared before; a bounded number of them. */
final class KnownEvents {
  private static final int SIZE = 1 << 14;

  private final long[] shapes = new long[SIZE];
  private final @Nullable List<Hit>[] hits;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists has no other way
  KnownEvents() {
    hits = new List[SIZE];
  }

  @Nullable List<Hit> get(long shape) {
    int slot = slot(shape);
    return shapes[slot] == shape ? hits[slot] : null;
  }

  void put(long shape, List<Hit> found) {
    int slot = slot(shape);
    shapes[slot] = shape;
    hits[slot] = found;
  }

  private static int slot(long shape) {
    return (int) (shape ^ shape >>> 32) & (SIZE - 1);
  }
}
