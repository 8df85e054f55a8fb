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
import dev.fixdex.schema.LintSettings;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;

/** No tags or technologies, or too many tags. */
public final class WrongTagCount implements EntryRule {
  private static final String CODE = "FD112";
  private static final RuleOption MOST =
      new RuleOption("most", Kind.NUMBER, "12", "How many tags an entry may have");
  private static final RuleOption LEAST =
      new RuleOption("least", Kind.NUMBER, "1", "How many tags and technologies it must have");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "wrong-tag-count",
            Severity.ERROR,
            "An entry has no tags or technologies, or more than 12 tags.",
            "Without any, nobody finds the entry by browsing; with too many, every list has it.",
            new RuleExample("tags: [docker, arm64]", "tags: «[]»"),
            new RuleExample(
                "tags: [docker, arm64]",
                "tags: «[t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13]»"))
        .with(MOST, LEAST);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    LintSettings lint = context.settings().lint();
    int least = lint.number(entry.path(), CODE, LEAST);
    int most = lint.number(entry.path(), CODE, MOST);
    checkCount(entry, Defaults.TECHNOLOGIES, least, Integer.MAX_VALUE, reporter);
    checkCount(entry, Defaults.TAGS, least, most, reporter);
  }

  private static void checkCount(
      Entry entry, String field, int least, int most, Reporter reporter) {
    if (!(entry.frontMatter().fields().get(field).orElse(null) instanceof Sequence list)) {
      return;
    }
    int count = list.items().size();
    if (count < least) {
      reporter.report(
          list.span(),
          count == 0
              ? "`%s` is an empty list".formatted(field)
              : "%d %s are too few".formatted(count, field),
          least == 1 ? "Name at least one" : "Name at least " + least);
    } else if (count > most) {
      reporter.report(
          list.span(),
          "%d %s are too many".formatted(count, field),
          "Keep the %d that matter most".formatted(most));
    }
  }
}
