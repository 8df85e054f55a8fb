package dev.fixdex.report;

import dev.fixdex.search.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why hits are where they are, as values of JSON. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** {@code {"query", "hits": [{"id", "score", "standing", "trust", "lines": [...]}]}}. */
  public static Map<String, Object> of(String query, List<Explanation> explanations) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("query", query);
    object.put("hits", explanations.stream().map(ExplanationJson::of).toList());
    return object;
  }

  private static Map<String, Object> of(Explanation explanation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", explanation.hit().id());
    object.put("score", explanation.hit().score());
    object.put("standing", explanation.standing().name().toLowerCase(Locale.ROOT));
    object.put("trust", explanation.trust());
    object.put("lines", explanation.lines().stream().map(ExplanationJson::line).toList());
    return object;
  }

  private static Map<String, Object> line(Explanation.Line line) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("asked", line.text());
    object.put("text", line.met());
    object.put("gaveText", line.gaveText());
    object.put("gaveWords", line.gaveWords());
    object.put("technology", line.technology());
    object.put("naming", line.naming());
    object.put("words", line.words().stream().map(ExplanationJson::word).toList());
    return object;
  }

  private static Map<String, Object> word(Explanation.Word word) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("asked", word.asked());
    object.put("met", word.met());
    object.put("how", word.how().key());
    object.put("gave", word.gave());
    return object;
  }
}
