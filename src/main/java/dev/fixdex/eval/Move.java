package dev.fixdex.eval;

/**
 * A query whose first right answer stands elsewhere than in an earlier run.
 *
 * @param before rank then, 0 for not among the first ten
 * @param now rank now, 0 for not among the first ten
 */
public record Move(JudgedQuery query, int before, int now) {
  /** Whether the first answer is right that was wrong. */
  public boolean isWon() {
    return now == 1;
  }

  /** Whether the first answer is wrong that was right. */
  public boolean isLost() {
    return before == 1;
  }
}
