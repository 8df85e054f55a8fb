package dev.fixdex.report;

import java.util.Locale;

/** The forms in which findings are given. */
public enum FindingFormat {
  /** As a good compiler prints them. */
  TEXT,
  /** One JSON array. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** SARIF 2.1.0. */
  SARIF,
  /** Workflow commands of GitHub Actions. */
  GITHUB,
  /** GitLab's Code Quality report. */
  GITLAB,
  /** JUnit's XML report. */
  JUNIT,
  /** Checkstyle's XML report. */
  CHECKSTYLE,
  /** Reviewdog's diagnostic format. */
  RDJSON;

  /** A report in this form, with a line end at its end unless it is empty. */
  public String of(LintReport report) {
    return switch (this) {
      case TEXT -> FindingText.plain(report);
      case JSON -> FindingJson.of(report.findings(), report.root()) + "\n";
      case JSONL -> FindingJson.lines(report);
      case SARIF -> new SarifReport(report).text();
      case GITHUB -> GithubReport.commands(report, false);
      case GITLAB -> GitlabReport.of(report);
      case JUNIT -> JunitReport.of(report);
      case CHECKSTYLE -> CheckstyleReport.of(report);
      case RDJSON -> RdjsonReport.of(report);
    };
  }

  /** The word used on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
