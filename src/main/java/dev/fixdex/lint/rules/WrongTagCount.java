package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;

/** No tags or technologies, or too many tags. */
public final class WrongTagCount implements EntryRule {
  private static final int MOST_TAGS = 12;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD112",
        "wrong-tag-count",
        Severity.ERROR,
        "An entry has no tags or technologies, or more than 12 tags.",
        "Without any, nobody finds the entry by browsing; with too many, every list has it.",
        new RuleExample("tags: [docker, arm64]", "tags: «[]»"),
        new RuleExample(
            "tags: [docker, arm64]",
            "tags: «[t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13]»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    checkCount(entry, Defaults.TECHNOLOGIES, Integer.MAX_VALUE, reporter);
    checkCount(entry, Defaults.TAGS, MOST_TAGS, reporter);
  }

  private static void checkCount(Entry entry, String field, int most, Reporter reporter) {
    if (!(entry.frontMatter().fields().get(field).orElse(null) instanceof Sequence list)) {
      return;
    }
    int count = list.items().size();
    if (count == 0) {
      reporter.report(list.span(), "`%s` is an empty list".formatted(field), "Name at least one");
    } else if (count > most) {
      reporter.report(
          list.span(),
          "%d %s are too many".formatted(count, field),
          "Keep the %d that matter most".formatted(most));
    }
  }
}
