package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.FrontMatter.State;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.source.Span;
import java.util.Optional;

/** A required field that is not there, or empty. */
public final class MissingField implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD104",
        "missing-field",
        Severity.ERROR,
        "A required field of the front matter is missing or empty.",
        "The fields are what readers filter by and what the lists of the site are made from.",
        new RuleExample("criticality: \"high\"\n", "«»"),
        new RuleExample("platform: \"cross-platform\"", "«platform»:"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (entry.frontMatter().state() != State.PRESENT) {
      return; // one finding says it all
    }
    for (FieldSpec field : context.settings().fields()) {
      if (field.required()) {
        check(entry, field, reporter);
      }
    }
  }

  private static void check(Entry entry, FieldSpec field, Reporter reporter) {
    String help = "%s: %s".formatted(field.name(), field.description());
    Optional<YamlValue.Pair> pair = entry.frontMatter().fields().pair(field.name());
    if (pair.isEmpty()) {
      Span end = Span.at(Math.max(0, entry.frontMatter().span().end() - 3));
      reporter.report(end, "Field `%s` is missing".formatted(field.name()), help);
    } else if (isEmpty(pair.get().value())) {
      reporter.report(pair.get().key().span(), "Field `%s` is empty".formatted(field.name()), help);
    }
  }

  private static boolean isEmpty(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && (scalar.isNull() || scalar.text().isBlank());
  }
}
