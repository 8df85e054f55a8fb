package dev.fixdex.lint;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs rules. Immutable and thread-safe. */
public final class Linter {
  private final List<Active> rules;
  private final LintContext context;

  /** A rule that is switched on, and how much its findings matter. */
  private record Active(Rule rule, Severity severity) {
    RuleId id() {
      return rule.info().id();
    }
  }

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

  /** What is wrong with one file, in the order of the text. */
  public List<Finding> lint(ReadResult result) {
    List<Finding> findings = new ArrayList<>();
    for (Active active : rules) {
      Reporter reporter = new Collector(active, result.source(), findings);
      switch (active.rule()) {
        case SourceRule rule -> rule.check(result, reporter);
        case EntryRule rule -> {
          if (result instanceof ReadResult.Accepted(var entry)) {
            rule.check(entry, context, reporter);
          }
        }
        case CatalogRule _ -> {}
      }
    }
    findings.sort(null);
    return findings;
  }

  /**
   * What is wrong with entries together, by path and in the order of the text.
   *
   * @param sources gives a file's text by its path; asked only for files with findings
   */
  public List<Finding> lint(Catalog catalog, Function<String, SourceText> sources) {
    List<Finding> findings = new ArrayList<>();
    Map<String, SourceText> known = new HashMap<>();
    for (Active active : rules) {
      if (active.rule() instanceof CatalogRule rule) {
        rule.check(
            catalog,
            (path, span, message, help) ->
                new Collector(active, known.computeIfAbsent(path, sources), findings)
                    .report(span, message, help));
      }
    }
    findings.sort(null);
    return findings;
  }

  /** Turns what a rule says into findings. */
  private record Collector(Active active, SourceText source, List<Finding> findings)
      implements Reporter {
    @Override
    public void report(Span span, String message, @Nullable String help, @Nullable Fix fix) {
      int length = source.text().length(); // the file may have changed since the catalog was made
      Span within = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
      findings.add(
          new Finding(active.id(), active.severity(), source.place(within), message, help, fix));
    }
  }
}
