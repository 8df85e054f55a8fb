package dev.fixdex.report;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.json.Json;
import dev.fixdex.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings as JSON: one array of objects with the same keys each. Lines and columns count from 1,
 * columns in UTF-16 units; {@code help} and {@code fix} may be null.
 */
public final class FindingJson {
  private FindingJson() {}

  /**
   * The array, without a line end at its end.
   *
   * @param root put before every path, with a slash at its end; empty for none
   */
  public static String of(List<Finding> findings, String root) {
    return Json.pretty(findings.stream().map(finding -> object(finding, root)).toList());
  }

  /** One object a line, so that a program can read them one by one. */
  static String lines(LintReport report) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : report.findings()) {
      lines.append(Json.compact(object(finding, report.root()))).append('\n');
    }
    return lines.toString();
  }

  /** One finding as the values of a JSON object. */
  public static Map<String, @Nullable Object> object(Finding finding, String root) {
    Place place = finding.place();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("rule", finding.rule().code());
    object.put("name", finding.rule().name());
    object.put("severity", finding.severity().word());
    object.put("path", root + place.path());
    object.put("line", place.start().line());
    object.put("column", place.start().column());
    object.put("endLine", place.end().line());
    object.put("endColumn", place.end().column());
    object.put("message", finding.message());
    object.put("help", finding.help());
    object.put("fix", finding.fix() == null ? null : fix(finding.fix()));
    return object;
  }

  private static Map<String, Object> fix(Fix fix) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("title", fix.title());
    object.put("safe", fix.safe());
    object.put("edits", fix.edits().stream().map(FindingJson::edit).toList());
    return object;
  }

  private static Map<String, Object> edit(Edit edit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("start", edit.span().start());
    object.put("end", edit.span().end());
    object.put("replacement", edit.replacement());
    return object;
  }
}
