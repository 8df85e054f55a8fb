package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.LintSettings;
import dev.fixdex.source.SourceText;
import dev.fixdex.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs rules. Immutable and thread-safe. */
public final class Linter {
  private final List<Rule> rules;
  private final LintContext context;

  /** What is switched on in a file of which no override speaks. */
  private final List<Active> usual;

  /** A linter with the severities that the settings give. */
  public Linter(List<Rule> rules, LintContext context) {
    this.rules = List.copyOf(rules);
    this.context = context;
    this.usual = active("");
  }

  private List<Active> active(String path) {
    return rules.stream()
        .flatMap(rule -> severity(rule, path).map(severity -> new Active(rule, severity)).stream())
        .toList();
  }

  private List<Active> activeIn(String path) {
    boolean isUsual = settings().overrides().stream().noneMatch(each -> each.covers(path));
    return isUsual ? usual : active(path);
  }

  private Optional<Severity> severity(Rule rule, String path) {
    RuleInfo info = rule.info();
    return settings().severity(path, info.id().code(), info.id().name(), info.severity());
  }

  private LintSettings settings() {
    return context.settings().lint();
  }

  /** The same linter, for entries of a knowledge base. */
  public Linter knowing(Neighbours others) {
    return new Linter(rules, new LintContext(context.settings(), context.today(), others));
  }

  /** What is wrong with one file, in the order of the text. */
  public List<Finding> lint(ReadResult result) {
    return lint(result, context.today(), context.catalog());
  }

  /**
   * What is wrong with one file, in the order of the text. The result depends on nothing but the
   * rules, the settings, the file and what is asked here.
   *
   * @param today is asked for the day
   * @param others is asked for other entries
   */
  public List<Finding> lint(ReadResult result, Today today, Neighbours others) {
    LintContext asked = new LintContext(context.settings(), today, others);
    List<Finding> findings = new ArrayList<>();
    for (Active active : activeIn(result.source().path())) {
      Collector collector = new Collector(active, result.source(), findings);
      switch (active.rule()) {
        case SourceRule rule -> rule.check(result, asked, collector);
        case EntryRule rule -> {
          if (result instanceof ReadResult.Accepted(var entry)) {
            rule.check(entry, asked, collector);
          }
        }
        case CatalogRule _, LinkRule _, ScriptRule _, SuppressionRule _ -> {}
      }
      collector.close();
    }
    findings.sort(null);
    return findings;
  }

  /** What is wrong with each entry among the others, in the catalog's order. */
  public List<Finding> lint(Catalog catalog, Function<String, SourceText> sources) {
    return catalog.entries().stream()
        .flatMap(entry -> lint(entry, catalog, sources).stream())
        .toList();
  }

  /**
   * What is wrong with an entry among the others, in the order of the text.
   *
   * @param entry one of the catalog's
   * @param sources gives a file's text by its path; asked only when something is found
   */
  public List<Finding> lint(
      CatalogEntry entry, Catalog catalog, Function<String, SourceText> sources) {
    List<Consumer<SourceText>> reports = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Active active : activeIn(entry.path())) {
      if (active.rule() instanceof CatalogRule rule) {
        rule.check(
            entry,
            catalog,
            context,
            (span, message, help, fix) ->
                reports.add(source ->
                    new Collector(active, source, findings).report(span, message, help, fix)));
      }
    }
    if (!reports.isEmpty()) {
      SourceText source = sources.apply(entry.path());
      reports.forEach(report -> report.accept(source));
      findings.sort(null);
    }
    return findings;
  }

  /**
   * What is wrong with the links of a file to other sites.
   *
   * @param answers of the links whose pages were asked for
   */
  public List<Finding> lint(SourceText source, Map<Inline.Link, Answer> answers) {
    List<Finding> findings = new ArrayList<>();
    for (Active active : activeIn(source.path())) {
      if (active.rule() instanceof LinkRule rule) {
        Collector collector = new Collector(active, source, findings);
        answers.forEach((link, answer) -> rule.check(link, answer, collector));
        collector.close();
      }
    }
    return findings;
  }

  /**
   * What is wrong with the shell blocks of a file. A finding is as grave as the other program finds
   * it, unless the settings give the rule a severity.
   *
   * @param remarks of the other program
   */
  public List<Finding> lint(SourceText source, List<ScriptRemark> remarks) {
    List<Finding> findings = new ArrayList<>();
    for (Rule each : rules) {
      if (each instanceof ScriptRule rule) {
        RuleInfo info = rule.info();
        for (ScriptRemark remark : remarks) {
          settings()
              .severity(source.path(), info.id().code(), info.id().name(), remark.severity())
              .map(severity -> new Collector(new Active(rule, severity), source, findings))
              .ifPresent(reporter -> rule.check(source.path(), remark, context, reporter));
        }
      }
    }
    return findings;
  }

  /**
   * Hears the comments of files that accept findings.
   *
   * @param findings of the files, all rules together, in their order
   * @param suppressions by path; files without any may be left out
   * @param sources gives a file's text by its path; asked once for each file with a comment that
   *     accepts nothing
   */
  public Review review(
      List<Finding> findings,
      Map<String, List<Suppression>> suppressions,
      Function<String, SourceText> sources) {
    List<Finding> standing = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>();
    List<Suppression> used = new ArrayList<>();
    for (Finding finding : findings) {
      List<Suppression> own = suppressions.getOrDefault(finding.place().path(), List.of());
      Optional<Suppression> accepting = own.stream().filter(s -> s.accepts(finding)).findFirst();
      if (accepting.isPresent()) {
        own.stream().filter(s -> s.accepts(finding)).forEach(used::add);
        String reason = accepting.get().reason();
        accepted.add(new Suppressed(finding, Suppressed.Kind.COMMENT, reason));
      } else {
        standing.add(finding);
      }
    }
    suppressions.forEach((path, own) -> {
      List<Suppression> unused =
          own.stream().filter(s -> isWellFormed(s) && !used.contains(s)).toList();
      reportUnused(path, unused, sources, standing);
    });
    standing.sort(null);
    return new Review(standing, accepted);
  }

  private void reportUnused(
      String path,
      List<Suppression> unused,
      Function<String, SourceText> sources,
      List<Finding> findings) {
    List<Active> active = unused.isEmpty() ? List.of() : activeIn(path);
    for (Active each : active) {
      if (each.rule() instanceof SuppressionRule rule) {
        Collector collector = new Collector(each, sources.apply(path), findings);
        unused.stream()
            .filter(suppression -> ran(suppression, active))
            .forEach(suppression -> rule.checkUnused(suppression, collector));
      }
    }
  }

  private static boolean isWellFormed(Suppression suppression) {
    return !suppression.rules().isEmpty() && !suppression.reason().isEmpty();
  }

  /** Whether all rules that a comment names had a chance to find something in any run. */
  private static boolean ran(Suppression suppression, List<Active> active) {
    return suppression.rules().stream()
        .allMatch(rule ->
            active.stream()
                .filter(each -> !(each.rule() instanceof LinkRule))
                .filter(each -> !(each.rule() instanceof ScriptRule))
                .anyMatch(each ->
                    each.id().code().equalsIgnoreCase(rule.value())
                        || each.id().name().equals(rule.value())));
  }
}
