package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogReporter;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.Words;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Located;

/** A related entry that does not exist, or is the entry itself. */
public final class UnknownRelation implements CatalogRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD502",
        "unknown-relation",
        Severity.ERROR,
        "`related_kb` names an entry that does not exist, or the entry itself.",
        "The link would lead nowhere, so it is left out, and readers miss the neighbouring"
            + " problem.",
        new RuleExample("related_kb: []", "related_kb: [«CROSS_DOCKER_404»]"),
        new RuleExample("related_kb: []", "related_kb: [«CROSS_DOCKER_001»]"));
  }

  @Override
  public void check(Catalog catalog, CatalogReporter reporter) {
    for (CatalogEntry entry : catalog.entries()) {
      for (Located<String> related : entry.related()) {
        check(entry, related, catalog, reporter);
      }
    }
  }

  private static void check(
      CatalogEntry entry, Located<String> related, Catalog catalog, CatalogReporter reporter) {
    if (Catalog.key(related.value()).equals(Catalog.key(entry.id().value()))) {
      reporter.report(
          entry.path(), related.span(), "The entry names itself as related", "Delete the id");
    } else if (catalog.find(related.value()).isEmpty()) {
      reporter.report(
          entry.path(),
          related.span(),
          "There is no entry `%s`".formatted(related.value()),
          Suggestion.closest(related.value(), catalog.ids())
              .map(id -> Words.didYouMean(java.util.Optional.of(id), catalog.ids()))
              .orElse("Write the entry, or delete the id"));
    }
  }
}
