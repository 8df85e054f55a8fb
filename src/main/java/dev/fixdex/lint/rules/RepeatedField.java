package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlProblem;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** A field given twice. */
public final class RepeatedField implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD103",
        "repeated-field",
        Severity.ERROR,
        "A field of the front matter is given twice.",
        "Only one of the two can count, and other programs may take the other.",
        new RuleExample("complexity: 4", "complexity: 4\n«complexity»: 5"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (YamlProblem problem : entry.frontMatter().problems()) {
      if (problem.kind() == YamlProblem.Kind.DUPLICATE_KEY) {
        reporter.report(problem.span(), problem.message(), "Keep one of the two");
      }
    }
  }
}
