package dev.fixdex.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One run, judged.
 *
 * @param judged the queries in the order of their file
 */
public record Evaluation(List<Judged> judged) {
  /** Copies the list. */
  public Evaluation {
    judged = List.copyOf(judged);
  }

  /** Judges a run; a query that it does not answer has found nothing. */
  public static Evaluation of(List<JudgedQuery> queries, Run run) {
    return new Evaluation(
        queries.stream()
            .map(q -> new Judged(q, run.ids().getOrDefault(q.qid(), List.of())))
            .toList());
  }

  /** Over all queries. */
  public Measures all() {
    return Measures.of(judged);
  }

  /** By kind, in the order in which the file first names them. */
  public Map<String, Measures> byKind() {
    Map<String, Measures> measures = new LinkedHashMap<>();
    kinds().forEach((kind, queries) -> measures.put(kind, Measures.of(queries)));
    return measures;
  }

  Map<String, List<Judged>> kinds() {
    return judged.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.query().kind(), LinkedHashMap::new, Collectors.toList()));
  }
}
