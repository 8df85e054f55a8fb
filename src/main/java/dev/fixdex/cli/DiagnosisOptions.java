package dev.fixdex.cli;

import dev.fixdex.app.Diagnose;
import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.disk.TextFile;
import dev.fixdex.json.Json;
import dev.fixdex.report.DiagnosisGithub;
import dev.fixdex.report.DiagnosisJson;
import dev.fixdex.report.DiagnosisMarkdown;
import dev.fixdex.report.DiagnosisText;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of a diagnosis is wanted, and how; and giving it. */
final class DiagnosisOptions {
  private static final int USUAL_LIMIT = 5;
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "Name at most N entries. Default: 5.")
  private int limit = USUAL_LIMIT;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      defaultValue = "50",
      description = "Name no entry that fits less well, 0 to 100. Default: 50.")
  private double leastScore = LogDiagnosis.USUAL_LEAST_SCORE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, markdown or github. Default: text.")
  private DiagnosisFormat format = DiagnosisFormat.TEXT;

  @Mixin private final ColorOption color = new ColorOption();

  /** Refuses what cannot be meant. */
  void check() {
    if (limit < 1) {
      throw CommandFailure.usage("--limit must be 1 or more", null);
    }
    if (!(leastScore >= 0 && leastScore <= 100)) {
      throw CommandFailure.usage("--min-score must be from 0 to 100", null);
    }
  }

  LogDiagnosis start(Diagnose diagnose) {
    return diagnose.start(leastScore);
  }

  Diagnosis result(LogDiagnosis log) {
    return log.result(limit);
  }

  DiagnosisFormat format() {
    return format;
  }

  /** Prints a diagnosis. */
  void print(Diagnosis diagnosis, List<Advice> advice, PrintWriter to, Session session) {
    switch (format) {
      case TEXT -> to.print(DiagnosisText.of(diagnosis, advice, session.style(color.when())));
      case JSON -> to.println(Json.pretty(DiagnosisJson.of(diagnosis, advice)));
      case MARKDOWN -> to.print(DiagnosisMarkdown.of(diagnosis, advice));
      case GITHUB -> {
        to.print(DiagnosisGithub.of(advice));
        String summary = session.environment().getOrDefault(SUMMARY, "");
        if (!summary.isEmpty()) {
          TextFile.append(
              session.directory().resolve(summary), DiagnosisMarkdown.of(diagnosis, advice));
        }
      }
    }
  }

  /** Prints one entry as it is found. */
  void print(int number, Advice advice, Session session) {
    session.out().print(DiagnosisText.of(number, advice, session.style(color.when())));
    session.out().flush();
  }
}
