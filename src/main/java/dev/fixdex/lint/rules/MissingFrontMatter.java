package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.FrontMatter.State;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;

/** No YAML between two lines of dashes. */
public final class MissingFrontMatter implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD101",
        "missing-front-matter",
        Severity.ERROR,
        "The file does not begin with front matter between two `---` lines.",
        "Without it the entry has no category, platform or tags, and nobody finds it by them.",
        new RuleExample(
            """
            ---
            kb_id: "CROSS_DOCKER_001"
            category: "docker"
            platform: "cross-platform"
            technologies: [docker, buildx]
            complexity: 4
            criticality: "high"
            created: "2026-02-17"
            tags: [docker, arm64]
            related_kb: []
            variables: {IMAGE_NAME: {example: app}}
            ---

            # Docker\
            """,
            "«»# Docker"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    State state = entry.frontMatter().state();
    if (state == State.ABSENT && !entry.type().needsNoFields()) {
      reporter.report(
          Span.at(0),
          "There is no front matter",
          "Begin the file with fields between two `---` lines");
    } else if (state == State.UNCLOSED) {
      reporter.report(
          new Span(0, 3), "The front matter has no end", "Close it with a line of `---`");
    }
  }
}
