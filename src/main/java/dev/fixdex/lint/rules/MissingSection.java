package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.source.Span;

/** A required section that is not there. */
public final class MissingSection implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD204",
        "missing-section",
        Severity.ERROR,
        "A required section is missing.",
        "Readers know where to look: symptoms to be sure, the solution to paste, the verification"
            + " to be done.",
        new RuleExample(
            "## ✔️ Verification (<30 sec)\n\n```bash\ndocker image ls\n```\n\n**Expected**: the image is listed\n",
            ""));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (SectionSpec section : context.settings().outline().sections()) {
      if (section.required() && section.level() == 2 && entry.section(section.id()).isEmpty()) {
        reporter.report(
            Span.at(end(entry.source().text())),
            "Section `%s` is missing".formatted(section.heading()),
            "Add `## %s`".formatted(section.heading()));
      }
    }
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
