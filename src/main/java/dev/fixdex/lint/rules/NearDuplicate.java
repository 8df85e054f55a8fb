package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Sketch;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.schema.Settings;
import java.util.Optional;

/** Two entries that say nearly the same in the same words. */
public final class NearDuplicate implements CatalogRule {
  private static final String CODE = "FD509";

  /** Entries of one template share about a third. */
  private static final RuleOption LIKENESS =
      new RuleOption(
          "likeness", Kind.NUMBER, "70", "From how many percent of common phrases it speaks");

  /**
   * Where a title is an error text, such as the name of an alert, each has to have a page, and
   * alerts for two levels of one trouble differ in little: in 389 published runbooks up to 95
   * percent.
   */
  private static final int LIKENESS_OF_NAMED = 97;

  private static final double PERCENT = 100;

  private record Twin(CatalogEntry other, double likeness) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "near-duplicate",
            Severity.WARNING,
            "Two entries for one platform say nearly the same in the same words.",
            "Readers find both and have to compare them; a correction reaches only one. Entries that"
                + " name each other in `related_kb`, deprecated ones, and those for different platforms"
                + " are let be. Where titles are error texts, as in runbooks, each alert has to have its"
                + " page: there only a copy that nobody adapted is reported, from 97 percent on.",
            new RuleExample(
                "kb_id: \"CROSS_DOCKER_001\"\ncategory: \"docker\"\nplatform: \"cross-platform\"",
                "kb_id: «\"CROSS_DOCKER_001\"»\ncategory: \"docker\"\nplatform: \"windows\""))
        .with(LIKENESS);
  }

  @Override
  public void check(CatalogEntry entry, Catalog catalog, LintContext context, Reporter reporter) {
    Optional<Sketch> sketch = sketch(entry, catalog);
    if (sketch.isPresent() && !isDeprecated(entry)) {
      double least = least(entry, context) / PERCENT;
      Optional<Twin> nearest = Optional.empty();
      for (CatalogEntry other : catalog.resemblance().withPhrasesOf(entry, sketch.get())) {
        double likeness = likeness(entry, sketch.get(), other, catalog);
        if (likeness >= nearest.map(Twin::likeness).orElse(least)
            && (nearest.isEmpty() || likeness > nearest.get().likeness())) {
          nearest = Optional.of(new Twin(other, likeness));
        }
      }
      nearest.ifPresent(twin -> report(entry, twin, reporter));
    }
  }

  private static int least(CatalogEntry entry, LintContext context) {
    Settings settings = context.settings();
    boolean isNamed = settings.types().ofPath(entry.path()).errorTexts().contains(EntryType.TITLE);
    int wanted = settings.lint().number(entry.path(), CODE, LIKENESS);
    return isNamed ? Math.max(wanted, LIKENESS_OF_NAMED) : wanted;
  }

  private static boolean isDeprecated(CatalogEntry entry) {
    return entry.status().equals("deprecated");
  }

  private static Optional<Sketch> sketch(CatalogEntry entry, Catalog catalog) {
    return catalog.likeness(entry).map(Likeness::sketch).filter(sketch -> !sketch.isEmpty());
  }

  /** Nothing for two that their author told apart. */
  private static double likeness(
      CatalogEntry entry, Sketch sketch, CatalogEntry other, Catalog catalog) {
    double likeness = sketch(other, catalog).map(sketch::likeness).orElse(0.0);
    boolean apart =
        isDeprecated(other)
            || !entry.platform().equals(other.platform())
            || catalog.areRelated(entry, other);
    return apart ? 0 : likeness;
  }

  private static void report(CatalogEntry entry, Twin twin, Reporter reporter) {
    reporter.report(
        entry.id().span(),
        "The entry has %d %% of its phrases in common with %s (%s)"
            .formatted(Math.round(twin.likeness * 100), twin.other.id().value(), twin.other.path()),
        "Merge the two, or name the other in `related_kb`");
  }
}
