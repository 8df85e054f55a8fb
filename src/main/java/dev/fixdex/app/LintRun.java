package dev.fixdex.app;

import dev.fixdex.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Lints a knowledge base: each entry by itself, and then all of them together. */
public final class LintRun {
  private LintRun() {}

  /**
   * What was found.
   *
   * @param findings by path and place
   * @param files number of files reported on
   */
  public record Outcome(List<Finding> findings, int files) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Lints. All files are read, because rules look across entries; only what concerns the wanted
   * ones is reported.
   *
   * @param wanted takes paths relative to the knowledge base
   * @param today in the author's time zone
   */
  public static Outcome run(KnowledgeBase base, LocalDate today, Predicate<String> wanted) {
    try (Workers workers = Workers.forAllProcessors()) {
      Survey survey = Survey.of(base, workers, today, wanted);
      return new Outcome(survey.findings(), survey.files());
    }
  }
}
