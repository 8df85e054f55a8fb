package dev.fixdex.cli;

import dev.fixdex.app.LintRun;
import dev.fixdex.disk.TextFile;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.report.FindingFormat;
import dev.fixdex.report.GithubReport;
import dev.fixdex.report.LintReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** In which forms {@code fixdex lint} gives its findings, and where. */
final class ReportOptions {
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Converter.class,
      description =
          "text, json, jsonl, sarif, github, gitlab, junit, checkstyle or rdjson; several with a"
              + " FILE each. Default: what suits GitHub Actions or GitLab, elsewhere text.")
  private List<ReportTarget> targets = new ArrayList<>();

  /** Writes the findings in each of the forms. */
  void write(LintRun.Outcome outcome, FindingsView view, Session session, long millis) {
    LintReport report =
        new LintReport(
            outcome.findings(),
            outcome.suppressed(),
            Rules.ALL.stream().map(Rule::info).toList(),
            view.root(),
            Version.text());
    for (ReportTarget target : targets(session)) {
      if (target.file().isPresent()) {
        Path file = session.directory().resolve(target.file().get());
        TextFile.write(file, target.format().of(report));
      } else if (target.format() == FindingFormat.TEXT) {
        view.print(outcome.findings(), session.out());
        view.summary(outcome, millis);
      } else {
        session.out().print(target.format().of(report));
      }
      if (target.format() == FindingFormat.GITHUB) {
        summarise(report, session);
      }
    }
  }

  private List<ReportTarget> targets(Session session) {
    if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
      throw CommandFailure.usage(
          "Only one format can go to standard output", "Write --format sarif=FILE for another");
    }
    return targets.isEmpty() ? ReportTarget.suiting(session.environment()) : targets;
  }

  private static void summarise(LintReport report, Session session) {
    String file = session.environment().getOrDefault(SUMMARY, "");
    if (!file.isEmpty()) {
      TextFile.append(session.directory().resolve(file), GithubReport.summary(report));
    }
  }
}
