package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.json.Json;
import dev.fixdex.source.Place;
import dev.fixdex.source.Position;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Findings in reviewdog's diagnostic format, whose columns count the bytes of UTF-8. */
final class RdjsonReport {
  private RdjsonReport() {}

  static String of(LintReport report) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("source", Map.of("name", "fixdex"));
    root.put("diagnostics", report.findings().stream().map(f -> diagnostic(report, f)).toList());
    return Json.compact(root) + "\n";
  }

  private static Map<String, Object> diagnostic(LintReport report, Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", report.path(finding));
    location.put("range", range(finding.place()));
    Map<String, Object> diagnostic = new LinkedHashMap<>();
    diagnostic.put("message", LintReport.words(finding));
    diagnostic.put("location", location);
    diagnostic.put("severity", finding.severity().word().toUpperCase(Locale.ROOT));
    diagnostic.put("code", Map.of("value", finding.rule().code() + " " + finding.rule().name()));
    return diagnostic;
  }

  /** What cannot be counted, because the line is not at hand, is left out. */
  private static Map<String, Object> range(Place place) {
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("start", position(place, place.start()));
    if (place.end().line() == place.start().line()) {
      range.put("end", position(place, place.end()));
    }
    return range;
  }

  private static Map<String, Object> position(Place place, Position position) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", position.line());
    int before = position.column() - 1;
    if (place.lineColumn() == 1 && before <= place.line().length()) {
      String text = place.line().substring(0, before);
      object.put("column", text.getBytes(StandardCharsets.UTF_8).length + 1);
    }
    return object;
  }
}
