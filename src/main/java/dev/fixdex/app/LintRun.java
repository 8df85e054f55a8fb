package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lints a knowledge base: each entry by itself, and then all of them together. */
public final class LintRun {
  private final KnowledgeBase base;
  private final Reading reading;
  private final Linter linter;

  /**
   * A run.
   *
   * @param today in the author's time zone
   */
  public LintRun(KnowledgeBase base, LocalDate today) {
    this.base = base;
    this.reading = new Reading(base);
    this.linter = new Linter(Rules.ALL, new LintContext(base.settings(), today));
  }

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

  /** One file's facts for the catalog, and what is wrong with it. */
  private record Linted(List<CatalogEntry> facts, List<Finding> findings) {}

  /**
   * Lints. All files are read, because rules look across entries; only what concerns the wanted
   * ones is reported.
   *
   * @param wanted paths relative to the knowledge base
   */
  public Outcome run(Predicate<String> wanted) {
    List<String> paths = base.content().paths();
    List<Finding> findings = new ArrayList<>();
    List<CatalogEntry> facts = new ArrayList<>();
    try (Workers workers = Workers.forAllProcessors()) {
      workers.inOrder(
          paths,
          path -> lint(path, wanted.test(path)),
          linted -> {
            facts.addAll(linted.facts());
            findings.addAll(linted.findings());
          });
    }
    linter.lint(Catalog.of(facts), reading::source).stream()
        .filter(finding -> wanted.test(finding.place().path()))
        .forEach(findings::add);
    findings.sort(null);
    return new Outcome(findings, (int) paths.stream().filter(wanted).count());
  }

  private Linted lint(String path, boolean wanted) {
    ReadResult result = reading.read(path);
    List<CatalogEntry> facts =
        result instanceof ReadResult.Accepted(var entry)
            ? List.of(CatalogEntry.of(entry))
            : List.of();
    return new Linted(facts, wanted ? linter.lint(result) : List.of());
  }
}
