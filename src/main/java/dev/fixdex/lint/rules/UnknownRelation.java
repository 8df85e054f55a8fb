package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.EntryTypes;
import dev.fixdex.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A related entry that does not exist, or is the entry itself. */
public final class UnknownRelation implements CatalogRule {
  private static final int MOST_GUESSES = 1_000;

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
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    for (Located<String> related : entry.related()) {
      if (Catalog.key(related.value()).equals(Catalog.key(entry.id().value()))) {
        reporter.report(related.span(), "The entry names itself as related", "Delete the id");
      } else if (isId(related, context) && catalog.find(related.value()).isEmpty()) {
        report(related, guess(related, entry, catalog), reporter);
      }
    }
  }

  /** Every guess looks at all ids. */
  private static Optional<String> guess(
      Located<String> related, CatalogEntry entry, Catalog catalog) {
    return catalog.deadRelations() > MOST_GUESSES
        ? Optional.empty()
        : catalog.nearest(related.value()).filter(id -> !id.equals(entry.id().value()));
  }

  /** What has not the shape of an id is another rule's business. */
  private static boolean isId(Located<String> related, LintContext context) {
    EntryTypes types = context.settings().types();
    return types.isId(related.value()) || types.isId(related.value().toUpperCase(Locale.ROOT));
  }

  private static void report(Located<String> related, Optional<String> closest, Reporter reporter) {
    reporter.report(
        related.span(),
        "There is no entry `%s`".formatted(related.value()),
        closest.map("Did you mean `%s`?"::formatted).orElse("Write the entry, or delete the id"),
        closest.map(id -> replacement(related, id)).orElse(null));
  }

  private static Fix replacement(Located<String> related, String id) {
    Edit edit = YamlWord.replaced(related, id);
    return new Fix("Write `%s`".formatted(id), false, List.of(edit));
  }
}
