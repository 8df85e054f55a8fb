package dev.fixdex.search;

import dev.fixdex.search.Ranking.Ranked;
import java.util.Collection;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the best of many ranked entries. */
final class Best {
  private final int most;
  private final PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(Ranked.ORDER.reversed());

  Best(int most) {
    this.most = most;
  }

  /** Takes an entry and returns the one that is left out for it, if any. */
  @Nullable Ranked offer(Ranked entry) {
    if (worstFirst.size() < most) {
      worstFirst.add(entry);
      return null;
    }
    Ranked worst = worstFirst.element();
    if (Ranked.ORDER.compare(entry, worst) >= 0) {
      return entry;
    }
    worstFirst.remove();
    worstFirst.add(entry);
    return worst;
  }

  /** Those kept, in no order. */
  Collection<Ranked> list() {
    return worstFirst;
  }
}
