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
            + " explode, and characters that YAML takes for line breaks can hide a field.",
        new RuleExample("tags: [docker, arm64]", "tags: [docker, arm64\n«»criticality: low"),
        new RuleExample("criticality: \"high\"", "criticality: «&level \"high\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (YamlProblem problem : entry.frontMatter().problems()) {
      if (problem.kind() != YamlProblem.Kind.DUPLICATE_KEY) {
        reporter.report(problem.span(), problem.message(), help(problem.kind()));
      }
    }
  }

  private static String help(YamlProblem.Kind kind) {
    return switch (kind) {
      case SYNTAX -> "Check brackets, quotes and indentation, here and in the line above";
      case FORBIDDEN -> "Write the value itself";
      case CHARACTER -> "Delete it";
      case DUPLICATE_KEY -> "Keep one";
    };
  }
}
