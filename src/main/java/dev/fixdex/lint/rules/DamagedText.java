package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Damage;
import dev.fixdex.source.SourceText;
import java.util.List;

/** Text that was UTF-8 and went through another encoding. */
public final class DamagedText implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD002",
        "damaged-text",
        Severity.WARNING,
        "The file's text was UTF-8, was read in another encoding and saved again.",
        "The site and the search use the repaired text, but every other program shows the damage,"
            + " and each further save in the wrong encoding makes it worse.",
        new RuleExample("processor → rebuild", "processor «â†’» rebuild"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    SourceText source = result.source();
    Damage damage = source.damage();
    if (damage.codePage() == null || damage.repairs().isEmpty()) {
      return;
    }
    int count = damage.repairs().size();
    String message =
        "The text was UTF-8, was read as %s and saved again (%d %s)"
            .formatted(damage.codePage(), count, count == 1 ? "place" : "places");
    List<Edit> edits =
        damage.repairs().stream()
            .map(repair -> new Edit(repair.span(), source.slice(repair.span())))
            .toList();
    reporter.report(
        damage.repairs().getFirst().span(),
        message,
        "It is shown repaired; save the repaired text as UTF-8",
        new Fix("Save the repaired text", true, edits));
  }
}
