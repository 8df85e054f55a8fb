package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Located;
import java.util.Optional;

/** An old id that is another entry's now. */
public final class ClashingAlias implements CatalogRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD503",
        "clashing-alias",
        Severity.ERROR,
        "An alias is the id or the alias of another entry, or the entry's own id.",
        "An old address can lead to one entry only.",
        new RuleExample("related_kb: []", "related_kb: []\naliases: [«CROSS_DOCKER_001»]"));
  }

  @Override
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    for (Located<String> alias : entry.aliases()) {
      owner(alias, entry, catalog)
          .ifPresent(owner ->
              reporter.report(alias.span(), message(alias, owner, entry), "Delete the alias"));
    }
  }

  private static String message(Located<String> alias, CatalogEntry owner, CatalogEntry entry) {
    return owner.path().equals(entry.path())
        ? "`%s` is the entry's own id".formatted(alias.value())
        : "`%s` already leads to %s".formatted(alias.value(), owner.path());
  }

  /** Who else has the alias; the entry itself when the alias is its own id. */
  private static Optional<CatalogEntry> owner(
      Located<String> alias, CatalogEntry entry, Catalog catalog) {
    if (Catalog.key(alias.value()).equals(Catalog.key(entry.id().value()))) {
      return Optional.of(entry);
    }
    return catalog.find(alias.value()).filter(owner -> !owner.path().equals(entry.path()));
  }
}
