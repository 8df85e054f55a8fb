package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.SettingsProblem;
import dev.fixdex.schema.VariablesReader;

/** A description of a placeholder that cannot be followed. */
public final class MalformedVariable implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD114",
        "malformed-variable",
        Severity.ERROR,
        "A variable has a name that no placeholder can have, an unknown key, or a broken pattern.",
        "The page's input would come without its description, or accept what it should not.",
        new RuleExample(
            "variables: {IMAGE_NAME: {example: app}}",
            "variables: {IMAGE_NAME: {«exmaple»: app}}"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry
        .frontMatter()
        .fields()
        .get(Defaults.VARIABLES)
        .ifPresent(value -> {
          for (SettingsProblem problem : VariablesReader.read(entry.source(), value).problems()) {
            reporter.report(problem.place().span(), problem.message(), problem.help());
          }
        });
  }
}
