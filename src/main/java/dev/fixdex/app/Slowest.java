package dev.fixdex.app;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Remembers the entries that took longest. For one thread. */
final class Slowest {
  private static final int MOST = 10;
  private static final Comparator<SlowEntry> FASTEST_FIRST =
      Comparator.comparingLong(SlowEntry::micros);

  private final PriorityQueue<SlowEntry> entries = new PriorityQueue<>(FASTEST_FIRST);

  void add(SlowEntry entry) {
    entries.add(entry);
    if (entries.size() > MOST) {
      entries.remove();
    }
  }

  /** Slowest first. */
  List<SlowEntry> list() {
    return entries.stream().sorted(FASTEST_FIRST.reversed()).toList();
  }
}
