package dev.fixdex.report;

import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogLine;
import dev.fixdex.diagnose.Match;
import dev.fixdex.diagnose.Subject;
import dev.fixdex.search.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A diagnosis as the values of a JSON object, the same for the terminal and the API. */
public final class DiagnosisJson {
  private DiagnosisJson() {}

  /**
   * {@code {"lines", "more", "entries": [{…, "matches": [{…, "lines": […]}]}]}}, with {@code "cut":
   * true} only when a log was cut.
   */
  public static Map<String, Object> of(Diagnosis diagnosis, List<Advice> advice) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("lines", diagnosis.lines());
    object.put("more", diagnosis.more());
    object.put("entries", advice.stream().map(DiagnosisJson::entry).toList());
    if (diagnosis.cut()) {
      object.put("cut", true);
    }
    return object;
  }

  private static Map<String, Object> entry(Advice advice) {
    Subject subject = advice.explanation().subject();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", subject.id());
    object.put("title", subject.title());
    object.put("url", advice.url());
    object.put("score", rounded(advice.explanation().score()));
    object.put("tldr", advice.tldr());
    object.put("commands", advice.commands().stream().map(DiagnosisJson::command).toList());
    object.put("matches", advice.explanation().matches().stream().map(m -> match(m)).toList());
    return object;
  }

  private static Map<String, Object> command(Command command) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("block", command.number());
    object.put("language", command.language());
    object.put("text", command.text());
    return object;
  }

  private static Map<String, Object> match(Match match) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("symptom", match.errorText());
    object.put("how", match.way().name().toLowerCase(Locale.ROOT));
    object.put("score", rounded(match.score()));
    object.put("count", match.count());
    object.put("lines", match.lines().stream().map(DiagnosisJson::line).toList());
    return object;
  }

  private static Map<String, Object> line(LogLine line) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("source", line.source());
    object.put("line", line.number());
    object.put("text", line.text());
    return object;
  }

  private static double rounded(double score) {
    return Math.round(score * 10) / 10.0;
  }
}
