package dev.fixdex.report;

import dev.fixdex.eval.Comparison;
import dev.fixdex.eval.Estimate;
import dev.fixdex.eval.Evaluation;
import dev.fixdex.eval.Judged;
import dev.fixdex.eval.Measures;
import dev.fixdex.eval.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well a search answers, as values of a JSON object. */
public final class EvalJson {
  private EvalJson() {}

  /** {@code {"all", "kinds": {...}, "queries": [{"qid", "kind", "rank", "recall", "ids"}]}}. */
  public static Map<String, Object> of(Evaluation evaluation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("all", measures(evaluation.all()));
    Map<String, Object> kinds = new LinkedHashMap<>();
    evaluation.byKind().forEach((kind, measures) -> kinds.put(kind, measures(measures)));
    object.put("kinds", kinds);
    object.put("queries", evaluation.judged().stream().map(EvalJson::query).toList());
    return object;
  }

  private static Map<String, Object> measures(Measures measures) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("queries", measures.queries());
    object.put("successAt1", estimate(measures.success()));
    object.put("mrrAt10", estimate(measures.mrr()));
    object.put("recallAt10", estimate(measures.recall()));
    return object;
  }

  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mean", estimate.mean());
    object.put("low", estimate.low());
    object.put("high", estimate.high());
    return object;
  }

  private static Map<String, Object> query(Judged judged) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("qid", judged.query().qid());
    object.put("kind", judged.query().kind());
    object.put("rank", judged.rank());
    object.put("recall", judged.recall());
    object.put("ids", judged.ids());
    return object;
  }

  /** {@code {"queries", "added", "worse", "chance", "kinds", "won", "lost"}}. */
  public static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("queries", comparison.now().judged().size());
    object.put("added", comparison.added());
    object.put("worse", comparison.isWorse());
    object.put("chance", comparison.chance());
    object.put("before", measures(comparison.before().all()));
    object.put("now", measures(comparison.now().all()));
    Map<String, Object> kinds = new LinkedHashMap<>();
    comparison.byKind().forEach((kind, pair) -> kinds.put(kind, pair(pair)));
    object.put("kinds", kinds);
    object.put("won", moves(comparison.won()));
    object.put("lost", moves(comparison.lost()));
    return object;
  }

  private static Map<String, Object> pair(Comparison.Pair pair) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("before", measures(pair.before()));
    object.put("now", measures(pair.now()));
    return object;
  }

  private static List<Map<String, Object>> moves(List<Move> moves) {
    return moves.stream().map(EvalJson::move).toList();
  }

  private static Map<String, Object> move(Move move) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("qid", move.query().qid());
    object.put("kind", move.query().kind());
    object.put("before", move.before());
    object.put("now", move.now());
    return object;
  }
}
