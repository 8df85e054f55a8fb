package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fingerprints;
import dev.fixdex.finding.Severity;
import dev.fixdex.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as GitLab's Code Quality report, for its merge requests. */
final class GitlabReport {
  private GitlabReport() {}

  static String of(LintReport report) {
    List<String> fingerprints = Fingerprints.of(report.findings());
    List<Map<String, Object>> issues = new ArrayList<>();
    for (int i = 0; i < report.findings().size(); i++) {
      issues.add(issue(report, report.findings().get(i), fingerprints.get(i)));
    }
    return Json.pretty(issues) + "\n";
  }

  private static Map<String, Object> issue(LintReport report, Finding finding, String fingerprint) {
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("begin", finding.place().start().line());
    lines.put("end", finding.place().end().line());
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", report.path(finding));
    location.put("lines", lines);
    Map<String, Object> issue = new LinkedHashMap<>();
    issue.put("description", finding.message());
    issue.put("check_name", finding.rule().code() + " " + finding.rule().name());
    issue.put("fingerprint", fingerprint);
    issue.put("severity", severity(finding.severity()));
    issue.put("location", location);
    return issue;
  }

  /** In GitLab's words: info, minor, major, critical, blocker. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
