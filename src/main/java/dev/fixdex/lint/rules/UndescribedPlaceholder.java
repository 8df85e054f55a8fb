package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.FrontMatter.State;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** A placeholder of which nobody says what it stands for. */
public final class UndescribedPlaceholder implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD414",
        "undescribed-placeholder",
        Severity.INFO,
        "A placeholder is described neither in the entry nor in the settings.",
        "A reader sees an empty input with a name. An example or a sentence says what to put there"
            + " and where to find it. Entries that describe none of theirs are left alone, unless the"
            + " settings have `variables`.",
        new RuleExample("docker image ls\n", "docker image ls «__REPOSITORY__»  # 🖍️ VAR\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (entry.frontMatter().state() != State.PRESENT || !entry.frontMatter().problems().isEmpty()) {
      return; // what it describes is not known
    }
    if (entry.fields().variables().isEmpty() && context.settings().variables().isEmpty()) {
      return; // a knowledge base that describes none would have a finding for each of its blocks
    }
    Set<String> seen = new HashSet<>();
    for (Placeholder placeholder : entry.placeholders()) {
      String name = placeholder.name();
      boolean described =
          entry.fields().variables().containsKey(name)
              || context.settings().variables().containsKey(name);
      boolean inCode = placeholder.use() != Placeholder.Use.PROSE;
      if (inCode && !described && seen.add(name)) {
        reporter.report(
            placeholder.span(),
            "Nobody says what `%s` stands for".formatted(name),
            "Add it to `variables` with a description or an example");
      }
    }
  }
}
