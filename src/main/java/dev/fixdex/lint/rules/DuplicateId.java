package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.IdShape;
import java.util.List;
import java.util.stream.Collectors;

/** An id that several entries claim. */
public final class DuplicateId implements CatalogRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD501",
        "duplicate-id",
        Severity.ERROR,
        "Several entries have the same id, letter case aside.",
        "An id is an address. Only one of the entries can be there, and on some file systems only"
            + " one of the files can exist.",
        new RuleExample(
            "old/docker/CROSS_DOCKER_002.md",
            "kb_id: \"CROSS_DOCKER_001\"",
            "kb_id: «\"CROSS_DOCKER_002\"»"));
  }

  @Override
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    List<CatalogEntry> claimants = catalog.withId(entry.id().value());
    if (claimants.size() > 1) {
      String others =
          claimants.stream()
              .map(CatalogEntry::path)
              .filter(path -> !path.equals(entry.path()))
              .collect(Collectors.joining(", "));
      reporter.report(
          entry.id().span(),
          "`%s` is also the id of %s".formatted(entry.id().value(), others),
          IdShape.NUMBERED.matches(entry.id().value())
              ? "Give one of them the next free number"
              : "Give one of them another name");
    }
  }
}
