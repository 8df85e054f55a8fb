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

/**
 * A knowledge base read once from end to end.
 *
 * @param catalog of all entries that can be read, drafts included
 * @param findings of the lint, by path and place
 * @param files number of files that findings were wanted for
 */
record Survey(Catalog catalog, List<Finding> findings, int files) {
  Survey {
    findings = List.copyOf(findings);
  }

  /** One file's facts for the catalog, and what is wrong with it. */
  private record Surveyed(List<CatalogEntry> facts, List<Finding> findings) {}

  /** Reads and lints everything. */
  static Survey of(KnowledgeBase base, Workers workers, LocalDate today) {
    return of(base, workers, today, path -> true);
  }

  /**
   * Reads everything, because rules look across entries, and keeps the findings of some files.
   *
   * @param wanted takes paths relative to the knowledge base
   */
  static Survey of(KnowledgeBase base, Workers workers, LocalDate today, Predicate<String> wanted) {
    Reading reading = new Reading(base);
    Linter linter = new Linter(Rules.ALL, new LintContext(base.settings(), today));
    List<String> paths = base.content().paths();
    List<Finding> findings = new ArrayList<>();
    List<CatalogEntry> facts = new ArrayList<>();
    workers.inOrder(
        paths,
        path -> survey(reading.read(path), linter, wanted.test(path)),
        surveyed -> {
          facts.addAll(surveyed.facts());
          findings.addAll(surveyed.findings());
        });
    Catalog catalog = Catalog.of(facts);
    linter.lint(catalog, reading::source).stream()
        .filter(finding -> wanted.test(finding.place().path()))
        .forEach(findings::add);
    findings.sort(null);
    return new Survey(catalog, findings, (int) paths.stream().filter(wanted).count());
  }

  private static Surveyed survey(ReadResult result, Linter linter, boolean wanted) {
    List<CatalogEntry> facts =
        result instanceof ReadResult.Accepted(var entry)
            ? List.of(CatalogEntry.of(entry))
            : List.of();
    return new Surveyed(facts, wanted ? linter.lint(result) : List.of());
  }
}
