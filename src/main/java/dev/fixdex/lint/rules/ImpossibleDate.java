package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Fields;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.Located;
import java.time.LocalDate;
import java.util.Optional;

/** Days that are still to come, or that come in the wrong order. */
public final class ImpossibleDate implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD110",
        "impossible-date",
        Severity.ERROR,
        "A date is in the future, or before the entry was created.",
        "Readers judge by its dates whether an entry still holds, and lists are sorted by them.",
        new RuleExample("created: \"2026-02-17\"", "created: «\"2999-01-01\"»"),
        new RuleExample(
            "created: \"2026-02-17\"", "created: \"2026-02-17\"\nupdated: «\"2025-12-31\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Fields fields = entry.fields();
    checkPast(Defaults.CREATED, fields.created(), context, reporter);
    checkPast(Defaults.UPDATED, fields.updated(), context, reporter);
    checkPast(Defaults.REVIEWED, fields.reviewed(), context, reporter);
    checkOrder(Defaults.UPDATED, fields.updated(), fields, reporter);
    checkOrder(Defaults.REVIEWED, fields.reviewed(), fields, reporter);
  }

  private static void checkPast(
      String field, Optional<Located<LocalDate>> date, LintContext context, Reporter reporter) {
    // An author east of the machine that lints may already live in its tomorrow.
    date.filter(day -> context.today().isBefore(day.value().minusDays(1)))
        .ifPresent(day ->
            reporter.report(
                day.span(), "`%s` is in the future: %s".formatted(field, day.value()), null));
  }

  private static void checkOrder(
      String field, Optional<Located<LocalDate>> date, Fields fields, Reporter reporter) {
    if (date.isPresent()
        && fields.created().isPresent()
        && date.get().value().isBefore(fields.created().get().value())) {
      reporter.report(
          date.get().span(),
          "`%s` is before `created`".formatted(field),
          "The entry was created on " + fields.created().get().value());
    }
  }
}
