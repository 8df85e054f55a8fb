package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness.Quoted;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import java.util.List;

/** An error text that two entries quote, neither of which names the other. */
public final class RepeatedErrorText implements CatalogRule {
  private static final int MOST_NAMED = 3;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD306",
        "repeated-error-text",
        Severity.WARNING,
        "Two entries quote the same error text, and neither names the other.",
        "Who pastes the error gets both and cannot tell which applies. Times, paths, numbers and"
            + " quoted names aside, texts of four words or more are compared. Entries that are"
            + " related by `related_kb` and deprecated ones are let be.",
        new RuleExample(
            "`exec /usr/bin/app: exec format error`",
            "«`no matching manifest for linux in the list`»"));
  }

  @Override
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    List<String> missing = UnfinishedText.words(entry.path(), context);
    for (Quoted quoted : QuotedTexts.of(entry, catalog)) {
      if (missing.stream().anyMatch(quoted::beginsWith)) {
        continue; // what every new entry says until it is written
      }
      List<CatalogEntry> others =
          catalog.resemblance().quoting(quoted.words()).stream()
              .filter(other -> QuotedTexts.areStrangers(entry, other, catalog))
              .toList();
      if (!others.isEmpty()) {
        report(quoted, others, reporter);
      }
    }
  }

  private static void report(Quoted quoted, List<CatalogEntry> others, Reporter reporter) {
    List<String> named =
        others.stream()
            .limit(MOST_NAMED)
            .map(other -> "%s (%s)".formatted(other.id().value(), other.path()))
            .toList();
    int more = others.size() - named.size();
    reporter.report(
        quoted.span(),
        "The error text stands in %s too"
            .formatted(String.join(", ", named) + (more > 0 ? " and %d more".formatted(more) : "")),
        "Name the other in `related_kb` and say what tells them apart, or merge the entries");
  }
}
