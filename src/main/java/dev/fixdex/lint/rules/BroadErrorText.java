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

/** An error text that is a part of one that another entry quotes. */
public final class BroadErrorText implements CatalogRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD307",
        "broad-error-text",
        Severity.INFO,
        "An error text is a part of one that another entry quotes, and neither names the other.",
        "A log of the other problem names this entry too. Entries that are related by `related_kb`"
            + " and deprecated ones are let be.",
        new RuleExample(
            "`exec /usr/bin/app: exec format error`", "«`no matching manifest for linux`»"));
  }

  @Override
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    for (Quoted quoted : QuotedTexts.of(entry, catalog)) {
      catalog.resemblance().quotingAround(quoted.words()).stream()
          .filter(found -> QuotedTexts.areStrangers(entry, found, catalog))
          .findFirst()
          .ifPresent(found ->
              reporter.report(
                  quoted.span(),
                  "The error text fits a line that %s (%s) quotes"
                      .formatted(found.id().value(), found.path()),
                  "Quote more of the line, or name the other in `related_kb`"));
    }
  }
}
