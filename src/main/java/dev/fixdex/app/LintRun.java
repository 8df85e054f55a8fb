package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.Review;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.SuppressionReader;
import dev.fixdex.lint.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lints a knowledge base: each entry by itself, and then all of them together. */
public final class LintRun {
  private LintRun() {}

  /**
   * What is asked for.
   *
   * @param today in the author's time zone
   * @param wanted takes paths relative to the knowledge base; the others are not reported on
   * @param rules those that may find something
   */
  public record Request(LocalDate today, Predicate<String> wanted, List<Rule> rules) {
    public Request {
      rules = List.copyOf(rules);
    }

    /** All rules. */
    public Request(LocalDate today, Predicate<String> wanted) {
      this(today, wanted, Rules.ALL);
    }

    /** The same of other files. */
    Request wanting(Predicate<String> others) {
      return new Request(today, others, rules);
    }
  }

  /**
   * What was found.
   *
   * @param findings by path and place
   * @param suppressed findings that a comment in their file accepts, by path and place
   * @param files number of files reported on
   */
  public record Outcome(List<Finding> findings, List<Suppressed> suppressed, int files) {
    public Outcome {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
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
    Map<String, List<Suppression>> suppressions = new TreeMap<>();
    try (Workers workers = Workers.forAllProcessors()) {
      Catalog catalog = CatalogStage.read(base, all, reading, workers);
      LintContext context = new LintContext(base.settings(), request.today(), catalog);
      Linter linter = new Linter(request.rules(), context);
      workers.inOrder(
          paths,
          path -> lint(reading.read(path), linter),
          linted -> {
            findings.addAll(linted.findings());
            if (!linted.suppressions().isEmpty()) {
              suppressions.put(linted.path(), linted.suppressions());
            }
          });
      linter.lint(catalog, reading::source).stream()
          .filter(finding -> request.wanted().test(finding.place().path()))
          .forEach(findings::add);
      findings.sort(null);
      Review review = linter.review(findings, suppressions, reading::source);
      return new Outcome(review.findings(), review.suppressed(), paths.size());
    }
  }

  private record Linted(String path, List<Finding> findings, List<Suppression> suppressions) {}

  private static Linted lint(ReadResult result, Linter linter) {
    return new Linted(result.source().path(), linter.lint(result), SuppressionReader.read(result));
  }

  static Linter linter(KnowledgeBase base, LocalDate today) {
    return new Linter(Rules.ALL, new LintContext(base.settings(), today));
  }
}
