package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Fields;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.LintSettings;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.source.Located;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** An entry that nobody has looked at for a long time. */
public final class StaleEntry implements EntryRule {
  private static final String CODE = "FD115";
  private static final RuleOption AGE =
      new RuleOption("age", Kind.AGE, "", "After how long an entry is stale");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "stale-entry",
            Severity.WARNING,
            "Nobody has written, changed or reviewed the entry for longer than the settings allow.",
            "Versions move on, and a solution that was right two years ago may do harm today. The rule"
                + " is silent until `lint.stale` or `--stale` gives an age, such as `365d`. A folder may have an age of"
                + " its own.")
        .with(AGE);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    LintSettings lint = context.settings().lint();
    OptionalInt own = lint.days(entry.path(), CODE, AGE);
    OptionalInt most = own.isPresent() ? own : lint.staleDays();
    if (most.isEmpty()) {
      return;
    }
    Optional<Located<LocalDate>> last = lastLook(entry.fields());
    if (last.isPresent()) {
      LocalDate day = last.get().value();
      if (!context.today().isBefore(day.plusDays(most.getAsInt() + 1L))) {
        reporter.report(
            last.get().span(),
            "Nobody has looked at the entry for %,d days".formatted(context.today().daysSince(day)),
            "Check that it still holds, then set `reviewed` to today");
      }
    }
  }

  private static Optional<Located<LocalDate>> lastLook(Fields fields) {
    return Stream.of(fields.created(), fields.updated(), fields.reviewed())
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Located::value));
  }
}
