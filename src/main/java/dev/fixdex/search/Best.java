package dev.fixdex.search;

import dev.fixdex.search.Ranking.Ranked;
import java.util.Collection;
import java.util.PriorityQueue;

/** Keeps the best of many ranked entries. */
final class Best {
  private final int most;
  private final PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(Ranked.ORDER.reversed());

  Best(int most) {
    this.most = most;
  }

  /** Takes an entry if it is one of the best so far. */
  void offer(Ranked entry) {
    if (worstFirst.size() < most) {
      worstFirst.add(entry);
    } else if (Ranked.ORDER.compare(entry, worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(entry);
    }
  }

  /** Those kept, in no order. */
  Collection<Ranked> list() {
    return worstFirst;
  }
}
