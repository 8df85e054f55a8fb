package dev.fixdex.app;

import dev.fixdex.cache.LintCache;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.disk.ShellCheck;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Catalog;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.Review;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.web.LinkAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
   * @param external asks for pages of other sites; empty to ask for none
   * @param shellCheck looks at shell blocks; empty for none
   */
  public record Request(
      LocalDate today,
      Predicate<String> wanted,
      List<Rule> rules,
      Optional<LinkAnswers> external,
      Optional<ShellCheck> shellCheck) {
    public Request {
      rules = List.copyOf(rules);
    }

    /** A request that asks for no page of another site. */
    public Request(LocalDate today, Predicate<String> wanted, List<Rule> rules) {
      this(today, wanted, rules, Optional.empty(), Optional.empty());
    }

    /** The same, asking for pages of other sites. */
    public Request asking(LinkAnswers answers) {
      return new Request(today, wanted, rules, Optional.of(answers), shellCheck);
    }

    /** The same, with ShellCheck's remarks. */
    public Request showing(ShellCheck program) {
      return new Request(today, wanted, rules, external, Optional.of(program));
    }

    /** All rules. */
    public Request(LocalDate today, Predicate<String> wanted) {
      this(today, wanted, Rules.ALL);
    }

    /** The same of other files. */
    Request wanting(Predicate<String> others) {
      return new Request(today, others, rules, external, shellCheck);
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
    return run(base, request, reading, ProgramBuild.id());
  }

  /**
   * The same.
   *
   * @param build what {@link ProgramBuild} says, or another name of what made the caches
   */
  static Outcome run(KnowledgeBase base, Request request, Reading reading, String build) {
    SortedMap<String, Stamp> files = base.content().stamps();
    List<String> all = List.copyOf(files.keySet());
    List<String> paths = all.stream().filter(request.wanted()).toList();
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Suppression>> suppressions = new TreeMap<>();
    try (Workers workers = Workers.forAllProcessors()) {
      CatalogStage.Facts facts = CatalogStage.read(base, files, reading, workers, build);
      Catalog catalog = facts.catalog();
      boolean whole = paths.equals(all) && request.rules().equals(Rules.ALL);
      Pictures pictures = Pictures.cached(base, build);
      EntryLint lint =
          whole
              ? EntryLint.cached(
                  base, request.rules(), request.today(), facts, reading, pictures, build)
              : EntryLint.anew(base, request.rules(), request.today(), facts, reading, pictures);
      workers.inOrder(
          paths,
          path ->
              new FileFindings(
                  path,
                  lint.known(path, facts.contents().get(path))
                      .orElseGet(() -> lint.lint(reading, reading.readWithHash(path)))),
          file -> {
            findings.addAll(file.linted().findings());
            if (!file.linted().suppressions().isEmpty()) {
              suppressions.put(file.path(), file.linted().suppressions());
            }
          });
      if (all.stream().noneMatch(reading::isInstead)) {
        lint.keep();
        if (whole) {
          pictures.keep();
        }
      }
      Linter linter = lint.linter();
      workers.inOrder(
          catalog.entries().stream().filter(e -> request.wanted().test(e.path())).toList(),
          entry -> linter.lint(entry, catalog, reading::source),
          findings::addAll);
      request
          .external()
          .ifPresent(asker ->
              findings.addAll(
                  ExternalLinks.lint(
                      base, paths, request.today(), asker, reading, linter, workers)));
      request
          .shellCheck()
          .ifPresent(program ->
              findings.addAll(ShellRemarks.lint(base, paths, program, reading, linter, workers)));
      findings.sort(null);
      Review review = linter.review(findings, suppressions, reading::source);
      return new Outcome(review.findings(), review.suppressed(), paths.size());
    }
  }

  private record FileFindings(String path, LintCache.Linted linted) {}
}
