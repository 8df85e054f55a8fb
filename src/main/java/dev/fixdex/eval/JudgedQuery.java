package dev.fixdex.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query whose right answers are known.
 *
 * @param line in the file that it was read from, from 1
 * @param qid names it in runs that are kept
 * @param kind groups it with others of its kind
 * @param gold ids of the entries that answer it; empty where nothing does and nothing may be found
 */
public record JudgedQuery(int line, String qid, String kind, String query, Set<String> gold) {
  /** Copies the set. */
  public JudgedQuery {
    gold = Set.copyOf(gold);
  }

  /** Reads {@code {"qid", "kind", "query", "gold": [...]}} a line; blank lines are passed over. */
  public static ReadLines<List<JudgedQuery>> read(List<String> lines) {
    List<JudgedQuery> queries = new ArrayList<>();
    List<BadLine> bad = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JudgedQuery query = of(i + 1, new LineObject(lines.get(i)));
        if (!known.add(query.qid())) {
          throw new LineFault("the qid `" + query.qid() + "` was used above");
        }
        queries.add(query);
      } catch (LineFault e) {
        bad.add(new BadLine(i + 1, e.fault()));
      }
    }
    return new ReadLines<>(List.copyOf(queries), bad);
  }

  private static JudgedQuery of(int line, LineObject object) throws LineFault {
    Map<String, String> texts = object.texts("qid", "kind", "query");
    Set<String> gold = new LinkedHashSet<>(object.list("gold"));
    return new JudgedQuery(
        line,
        texts.getOrDefault("qid", ""),
        texts.getOrDefault("kind", ""),
        texts.getOrDefault("query", ""),
        gold);
  }
}
