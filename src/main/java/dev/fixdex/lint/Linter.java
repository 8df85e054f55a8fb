package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs rules. Immutable and thread-safe. */
public final class Linter {
  private final List<Active> rules;
  private final LintContext context;

  /** A linter with the severities that the settings give. */
  public Linter(List<Rule> rules, LintContext context) {
    this.rules =
        rules.stream()
            .flatMap(rule ->
                severity(rule.info(), context.settings())
                    .map(severity -> new Active(rule, severity))
                    .stream())
            .toList();
    this.context = context;
  }

  private static Optional<Severity> severity(RuleInfo info, Settings settings) {
    Map<String, Optional<Severity>> given = settings.severities();
    if (given.containsKey(info.id().code())) {
      return given.get(info.id().code());
    }
    return given.getOrDefault(info.id().name(), Optional.of(info.severity()));
  }

  /** The same linter, for entries of a knowledge base. */
  public Linter knowing(Catalog catalog) {
    List<Rule> same = rules.stream().map(Active::rule).toList();
    return new Linter(same, new LintContext(context.settings(), context.today(), catalog));
  }

  /** What is wrong with one file, in the order of the text. */
  public List<Finding> lint(ReadResult result) {
    List<Finding> findings = new ArrayList<>();
    for (Active active : rules) {
      Collector collector = new Collector(active, result.source(), findings);
      switch (active.rule()) {
        case SourceRule rule -> rule.check(result, collector);
        case EntryRule rule -> {
          if (result instanceof ReadResult.Accepted(var entry)) {
            rule.check(entry, context, collector);
          }
        }
        case CatalogRule _ -> {}
      }
      collector.close();
    }
    findings.sort(null);
    return findings;
  }

  /**
   * What is wrong with entries together, by path and in the order of the text.
   *
   * @param sources gives a file's text by its path; asked once for each file with findings
   */
  public List<Finding> lint(Catalog catalog, Function<String, SourceText> sources) {
    // One file after the other, so that no more than one text is in memory.
    SortedMap<String, List<Consumer<SourceText>>> byPath = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Active active : rules) {
      if (active.rule() instanceof CatalogRule rule) {
        rule.check(
            catalog,
            (path, span, message, help, fix) ->
                byPath
                    .computeIfAbsent(path, p -> new ArrayList<>())
                    .add(source ->
                        new Collector(active, source, findings).report(span, message, help, fix)));
      }
    }
    byPath.forEach((path, reports) -> report(sources.apply(path), reports));
    findings.sort(null);
    return findings;
  }

  private static void report(SourceText source, List<Consumer<SourceText>> reports) {
    reports.forEach(report -> report.accept(source));
  }
}
