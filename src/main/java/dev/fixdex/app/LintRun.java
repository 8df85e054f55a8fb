package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
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
  private LintRun() {}

  /**
   * What is asked for.
   *
   * @param today in the author's time zone
   * @param wanted takes paths relative to the knowledge base; the others are not reported on
   */
  public record Request(LocalDate today, Predicate<String> wanted) {
    /** The same of other files. */
    Request wanting(Predicate<String> others) {
      return new Request(today, others);
    }
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

  /**
   * Lints. Rules look across entries, so that the facts of all are read; only the wanted ones are
   * read whole and reported on.
   */
  public static Outcome run(KnowledgeBase base, Request request) {
    return run(base, request, new Reading(base));
  }

  static Outcome run(KnowledgeBase base, Request request, Reading reading) {
    List<String> all = base.content().paths();
    List<String> paths = all.stream().filter(request.wanted()).toList();
    List<Finding> findings = new ArrayList<>();
    try (Workers workers = Workers.forAllProcessors()) {
      Catalog catalog = CatalogStage.read(all, reading, workers);
      Linter linter = linter(base, request.today()).knowing(catalog);
      workers.inOrder(paths, path -> linter.lint(reading.read(path)), findings::addAll);
      linter.lint(catalog, reading::source).stream()
          .filter(finding -> request.wanted().test(finding.place().path()))
          .forEach(findings::add);
    }
    findings.sort(null);
    return new Outcome(findings, paths.size());
  }

  static Linter linter(KnowledgeBase base, LocalDate today) {
    return new Linter(Rules.ALL, new LintContext(base.settings(), today));
  }
}
