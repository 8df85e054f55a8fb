package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.SectionSpec;
import java.util.HashSet;
import java.util.Set;

/** A section of the format that comes twice. */
public final class RepeatedSection implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD206",
        "repeated-section",
        Severity.ERROR,
        "A section of the format comes twice.",
        "Only the first is taken for what it is; the second one's symptoms or commands are "
            + "missed.",
        new RuleExample(
            "Context text stands here.",
            "Context text stands here.\n\n«## 💡 Context (optional)»\n\nMore of it."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Set<String> seen = new HashSet<>();
    for (Section section : entry.sections()) {
      String id = section.spec().map(SectionSpec::id).orElse("");
      if (!id.isEmpty() && !seen.add(id)) {
        reporter.report(
            section.heading().span(),
            "A second section `%s` begins here".formatted(section.title()),
            "Join the two, or give this one another name");
      }
    }
  }
}
