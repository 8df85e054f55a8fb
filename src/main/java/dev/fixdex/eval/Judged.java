package dev.fixdex.eval;

import java.util.List;

/**
 * A query and what was found, judged by the first {@link #DEPTH} distinct ids.
 *
 * @param ids best first
 */
public record Judged(JudgedQuery query, List<String> ids) {
  /** How many answers count. */
  public static final int DEPTH = 10;

  /** Keeps the ids that count. */
  public Judged {
    ids = ids.stream().distinct().limit(DEPTH).toList();
  }

  /**
   * Place of the first right answer, from 1; 0 when there is none. To find nothing may be right.
   */
  public int rank() {
    if (query.gold().isEmpty()) {
      return ids.isEmpty() ? 1 : 0;
    }
    for (int i = 0; i < ids.size(); i++) {
      if (query.gold().contains(ids.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the first answer is right. */
  public boolean isSuccess() {
    return rank() == 1;
  }

  /** One divided by the rank, 0 when no answer is right. */
  public double reciprocalRank() {
    return rank() == 0 ? 0 : 1.0 / rank();
  }

  /** The part of the right answers that was found, of as many as there is room for. */
  public double recall() {
    if (query.gold().isEmpty()) {
      return ids.isEmpty() ? 1 : 0;
    }
    long found = ids.stream().filter(query.gold()::contains).count();
    return (double) found / Math.min(query.gold().size(), DEPTH);
  }
}
