package dev.fixdex.eval;

import dev.fixdex.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What some search answered: for each query the ids of entries, best first. Kept as lines of {@code
 * {"qid", "ids": [...]}}, as {@code fixdex search --batch} writes them; any other search can be
 * compared by writing such lines.
 *
 * @param ids by qid
 */
public record Run(Map<String, List<String>> ids) {
  /** Copies the map, keeping its order. */
  public Run {
    ids = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /**
   * What a search answers.
   *
   * @param search gives the ids of entries for a query, best first
   */
  public static Run of(List<JudgedQuery> queries, Function<String, List<String>> search) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    queries.forEach(query -> ids.put(query.qid(), search.apply(query.query())));
    return new Run(ids);
  }

  /** Reads a run that was kept; blank lines are passed over. */
  public static ReadLines<Run> read(List<String> lines) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    List<BadLine> bad = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        LineObject object = new LineObject(lines.get(i));
        String qid = object.texts("qid").getOrDefault("qid", "");
        if (ids.putIfAbsent(qid, object.list("ids")) != null) {
          throw new LineFault("the qid `" + qid + "` was answered above");
        }
      } catch (LineFault e) {
        bad.add(new BadLine(i + 1, e.fault()));
      }
    }
    return new ReadLines<>(new Run(ids), bad);
  }

  /** The lines to keep, each with its end. */
  public String lines() {
    return ids.entrySet().stream().map(Run::line).collect(Collectors.joining());
  }

  private static String line(Map.Entry<String, List<String>> answer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("qid", answer.getKey());
    object.put("ids", answer.getValue());
    return Json.compact(object) + "\n";
  }
}
