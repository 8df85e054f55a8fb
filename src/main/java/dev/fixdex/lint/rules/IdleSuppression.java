package dev.fixdex.lint.rules;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.Suppression;
import dev.fixdex.lint.SuppressionRule;
import java.util.List;

/** A comment that accepts findings where there are none. */
public final class IdleSuppression implements SuppressionRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD009",
        "idle-suppression",
        Severity.WARNING,
        "A `fixdex-ignore` comment accepts findings, and there are none.",
        "The fault is mended or never was there. The comment would hide the next one of its kind.",
        new RuleExample(
            "Context text stands here.",
            "«<!-- fixdex-ignore FD602: the link is meant so -->»\nContext text stands here."));
  }

  @Override
  public void checkUnused(Suppression unused, Reporter reporter) {
    reporter.report(
        unused.comment(),
        "The comment accepts findings, and there are none",
        "Delete the comment",
        new Fix("Delete the comment", true, List.of(new Edit(unused.comment(), ""))));
  }
}
