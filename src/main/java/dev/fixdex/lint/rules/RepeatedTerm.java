package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A word that stands in a list twice. */
public final class RepeatedTerm implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD113",
        "repeated-term",
        Severity.WARNING,
        "A list of the front matter holds the same word twice.",
        "The second says nothing, and often stands where another word was meant.",
        new RuleExample("tags: [docker, arm64]", "tags: [docker, arm64, «docker»]"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    check(Defaults.TAGS, entry.fields().tags(), reporter);
    check(Defaults.TECHNOLOGIES, entry.fields().technologies(), reporter);
    check(Defaults.RELATED, entry.fields().related(), reporter);
    check(Defaults.ALIASES, entry.fields().aliases(), reporter);
  }

  private static void check(String field, List<Located<String>> words, Reporter reporter) {
    Set<String> seen = new HashSet<>();
    for (Located<String> word : words) {
      if (!seen.add(word.value().toLowerCase(Locale.ROOT))) {
        reporter.report(
            word.span(), "`%s` stands in `%s` twice".formatted(word.value(), field), "Delete one");
      }
    }
  }
}
