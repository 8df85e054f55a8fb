package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Symptom;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Block;
import dev.fixdex.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A symptom that is no task. */
public final class PlainSymptom implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD302",
        "plain-symptom",
        Severity.WARNING,
        "A symptom is not an item of a task list.",
        "Readers tick symptoms to see how many fit; an item without a box cannot be ticked "
            + "elsewhere either.",
        new RuleExample("- [ ] The container exits at once", "«-» The container exits at once"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (Symptom symptom : entry.symptoms()) {
      if (symptom.item().task() == Block.Task.NONE) {
        Span bullet = new Span(symptom.span().start(), symptom.span().start() + 1);
        reporter.report(
            bullet,
            "The symptom has no box to tick",
            "Write `- [ ] ` before it",
            fix(entry, symptom));
      }
    }
  }

  private static @Nullable Fix fix(Entry entry, Symptom symptom) {
    int start = symptom.span().start();
    String text = entry.source().text();
    boolean bullet =
        start + 1 < text.length()
            && "-*+".indexOf(text.charAt(start)) >= 0
            && text.charAt(start + 1) == ' ';
    Edit edit = new Edit(Span.at(start + 2), "[ ] ");
    return bullet ? new Fix("Make it a task", true, List.of(edit)) : null;
  }
}
