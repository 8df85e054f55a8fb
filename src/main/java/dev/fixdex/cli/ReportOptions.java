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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which forms {@code fixdex lint} gives its findings, and where. */
final class ReportOptions {
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

  /** Forms that code hosts read, for whom paths begin at the top of the repository. */
  private static final Set<FindingFormat> FOR_HOSTS =
      EnumSet.of(FindingFormat.GITHUB, FindingFormat.GITLAB, FindingFormat.SARIF);

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
    LintReport inRepository =
        report.withRoot(repository(session).map(view::rootFrom).orElse(view.root()));
    for (ReportTarget target : targets(session)) {
      FindingFormat format = target.format();
      LintReport seen = FOR_HOSTS.contains(format) ? inRepository : report;
      if (target.file().isPresent()) {
        Path file = session.directory().resolve(target.file().get());
        TextFile.write(file, text(format, seen, session));
      } else if (format == FindingFormat.TEXT) {
        view.print(outcome.findings(), session.out());
        view.summary(outcome, millis);
      } else {
        session.out().print(text(format, seen, session));
      }
      if (format == FindingFormat.GITHUB) {
        summarise(seen, session);
      }
    }
  }

  /** The top folder of the repository, where a code host says it; a job may run further down. */
  private static Optional<Path> repository(Session session) {
    return Stream.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
        .map(name -> session.environment().getOrDefault(name, ""))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> session.directory().resolve(folder).normalize())
        .filter(folder -> session.directory().startsWith(folder))
        .findFirst();
  }

  private List<ReportTarget> targets(Session session) {
    if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
      throw CommandFailure.usage(
          "Only one format can go to standard output", "Write --format sarif=FILE for another");
    }
    return targets.isEmpty() ? ReportTarget.suiting(session.environment()) : targets;
  }

  private static String text(FindingFormat format, LintReport report, Session session) {
    return format == FindingFormat.GITHUB
        ? GithubReport.commands(report, !summaryFile(session).isEmpty())
        : format.of(report);
  }

  private static String summaryFile(Session session) {
    return session.environment().getOrDefault(SUMMARY, "");
  }

  private static void summarise(LintReport report, Session session) {
    String file = summaryFile(session);
    if (!file.isEmpty()) {
      TextFile.append(session.directory().resolve(file), GithubReport.summary(report));
    }
  }
}
