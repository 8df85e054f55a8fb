package dev.fixdex.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a run differs from an earlier one, over the queries that both answer. Both are judged by
 * today's right answers, so that a corrected judgement is no change of the ranking.
 *
 * @param before the earlier run, judged
 * @param now this run, the same queries in the same order
 * @param added number of queries that the earlier run does not answer
 */
public record Comparison(Evaluation before, Evaluation now, int added) {
  /** Compares a run with an earlier one. */
  public static Comparison of(Evaluation now, Run earlier) {
    List<Judged> then = new ArrayList<>();
    List<Judged> here = new ArrayList<>();
    for (Judged each : now.judged()) {
      List<String> ids = earlier.ids().get(each.query().qid());
      if (ids != null) {
        then.add(new Judged(each.query(), ids));
        here.add(each);
      }
    }
    int added = now.judged().size() - here.size();
    return new Comparison(new Evaluation(then), new Evaluation(here), added);
  }

  /** The queries whose first right answer moved, in the order of their file. */
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < now.judged().size(); i++) {
      Judged here = now.judged().get(i);
      Move move = new Move(here.query(), before.judged().get(i).rank(), here.rank());
      if (move.before() != move.now()) {
        moves.add(move);
      }
    }
    return moves;
  }

  /** Queries whose first answer is right that was wrong. */
  public List<Move> won() {
    return moves().stream().filter(Move::isWon).toList();
  }

  /** Queries whose first answer is wrong that was right. */
  public List<Move> lost() {
    return moves().stream().filter(Move::isLost).toList();
  }

  /** What changed for each kind: before and now. */
  public Map<String, Pair> byKind() {
    Map<String, Measures> then = before.byKind();
    Map<String, Pair> pairs = new LinkedHashMap<>();
    now.byKind()
        .forEach((kind, here) -> pairs.put(kind, new Pair(then.getOrDefault(kind, here), here)));
    return pairs;
  }

  /**
   * Measures of the same queries.
   *
   * @param before of the earlier run
   * @param now of this one
   */
  public record Pair(Measures before, Measures now) {}

  /** Whether more queries were lost than won, or as many and the mean reciprocal rank fell. */
  public boolean isWorse() {
    int balance = won().size() - lost().size();
    return balance < 0 || balance == 0 && now.all().mrr().mean() < before.all().mrr().mean();
  }

  /**
   * How probable it is that chance alone would divide the won and lost queries at least this
   * unevenly: the exact sign test, two-sided.
   */
  public double chance() {
    int fewer = Math.min(won().size(), lost().size());
    int all = won().size() + lost().size();
    double term = Math.pow(0.5, all);
    double sum = 0;
    for (int k = 0; k <= fewer; k++) {
      sum += term;
      term = term * (all - k) / (k + 1);
    }
    return Math.min(1, 2 * sum);
  }
}
