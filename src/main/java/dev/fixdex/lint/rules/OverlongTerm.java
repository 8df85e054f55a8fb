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
import java.util.stream.Stream;

/** A word of the front matter that is a text. */
public final class OverlongTerm implements EntryRule {
  /** In characters. */
  private static final int LONGEST = 100;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD116",
        "overlong-term",
        Severity.ERROR,
        "A category, technology or tag has more than 100 characters.",
        "Each of them is a word that entries have in common, the name of a list and a part of that"
            + " list's address. The address of a longer one is cut and ends in a number that nobody"
            + " can read. Most often a comma or the end of a line is missing.",
        new RuleExample(
            "tags: [docker, arm64]", "tags: [docker, «arm64" + "-apple-silicon".repeat(8) + "»]"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    check(Defaults.CATEGORY, entry.fields().category().stream(), reporter);
    check(Defaults.TECHNOLOGIES, entry.fields().technologies().stream(), reporter);
    check(Defaults.TAGS, entry.fields().tags().stream(), reporter);
  }

  private static void check(String field, Stream<Located<String>> words, Reporter reporter) {
    words.forEach(word -> {
      int length = word.value().codePointCount(0, word.value().length());
      if (length > LONGEST) {
        reporter.report(
            word.span(),
            "A word of `%s` has %,d characters, more than %d".formatted(field, length, LONGEST),
            "Write a short word, or several");
      }
    });
  }
}
