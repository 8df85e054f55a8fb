package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A word that stands in a list twice. */
public final class RepeatedTerm implements EntryRule {
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,\\s*|\\s*\\R[ \\t]*-[ \\t]+");

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
    check(Defaults.TAGS, entry.fields().tags(), entry, reporter);
    check(Defaults.TECHNOLOGIES, entry.fields().technologies(), entry, reporter);
    check(Defaults.RELATED, entry.fields().related(), entry, reporter);
    check(Defaults.ALIASES, entry.fields().aliases(), entry, reporter);
  }

  private static void check(
      String field, List<Located<String>> words, Entry entry, Reporter reporter) {
    Set<String> seen = new HashSet<>();
    Span before = Span.at(0);
    for (Located<String> word : words) {
      if (!seen.add(word.value().toLowerCase(Locale.ROOT))) {
        String message = "`%s` stands in `%s` twice".formatted(word.value(), field);
        reporter.report(word.span(), message, "Delete one", deletion(before, word.span(), entry));
      }
      before = word.span();
    }
  }

  /** From the end of the word before it, so that its comma or its line goes with it. */
  private static @Nullable Fix deletion(Span before, Span word, Entry entry) {
    Span span = new Span(before.end(), word.end());
    String between = entry.source().slice(new Span(before.end(), word.start()));
    boolean plain = SEPARATOR.matcher(between).matches();
    return plain ? new Fix("Delete the second", true, List.of(new Edit(span, ""))) : null;
  }
}
