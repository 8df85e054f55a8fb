package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlProblem;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** Front matter that is not the YAML we accept. */
public final class InvalidYaml implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD102",
        "invalid-yaml",
        Severity.ERROR,
        "The front matter is not valid YAML, or uses parts of it that are not accepted.",
        "Fields after a syntax error are lost. Anchors, aliases, tags and merge keys can be made to"
            + " explode, and no entry needs them.",
        new RuleExample("complexity: 4", "title: docker«»: exec format error\ncomplexity: 4"),
        new RuleExample("criticality: \"high\"", "criticality: «&level \"high\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (YamlProblem problem : entry.frontMatter().problems()) {
      switch (problem.kind()) {
        case SYNTAX ->
            reporter.report(
                problem.span(),
                problem.message(),
                "Check brackets, quotes and indentation; a value with a colon stands in quotes");
        case FORBIDDEN ->
            reporter.report(problem.span(), problem.message(), "Write the value itself");
        case DUPLICATE_KEY, CHARACTER -> {} // rules of their own
      }
    }
  }
}
