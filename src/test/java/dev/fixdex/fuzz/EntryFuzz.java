package dev.fixdex.fuzz;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.PagePlanner;
import dev.fixdex.render.EntryExport;
import dev.fixdex.render.SiteRenderer;
import dev.fixdex.render.Theme;
import dev.fixdex.schema.Defaults;
import dev.fixdex.search.IndexDocuments;
import dev.fixdex.search.Standing;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever the file, all rules say their word, each at a place in it; its fixes leave a file of
 * which the same holds; it has a page and its exports; and what the catalog reads in a hurry is
 * what is in the entry.
 */
public final class EntryFuzz {
  private static final String PATH = "docker/CROSS_DOCKER_001.md";
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final SourceDecoder DECODER = new SourceDecoder(Defaults.SETTINGS.types().signs());
  private static final EntryReader READER = new EntryReader(Defaults.SETTINGS.types());
  private static final Linter LINTER =
      new Linter(Rules.ALL, new LintContext(Defaults.SETTINGS, TODAY));
  private static final SiteRenderer RENDERER =
      new SiteRenderer(Defaults.SETTINGS.site(), Theme.standard());

  private EntryFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceText source = DECODER.decode(PATH, data);
    List<Finding> findings = linted(source);
    for (boolean unsafe : new boolean[] {false, true}) {
      FixPlan plan = FixPlan.of(source, findings, unsafe);
      if (!plan.isEmpty()) {
        linted(DECODER.decode(PATH, plan.bytes(source)));
      }
    }
  }

  private static List<Finding> linted(SourceText source) {
    ReadResult result = READER.read(source);
    Optional<Digest> digest = READER.digest(source);
    List<Finding> findings = new ArrayList<>(LINTER.lint(result));
    switch (result) {
      case ReadResult.Rejected rejected ->
          Checks.that(!rejected.reason().contains(" fault "), rejected.reason());
      case ReadResult.Accepted(Entry entry) -> {
        CatalogEntry facts = CatalogEntry.of(entry);
        Checks.that(
            digest.isPresent() && digest.get().facts().equals(facts),
            "the catalog has " + digest + ", the entry " + facts);
        Catalog catalog = Catalog.of(List.of(facts), Map.of(PATH, digest.get().likeness()));
        findings.addAll(LINTER.lint(catalog, _ -> source));
        IndexDocuments.of(entry, Standing.CURRENT);
        new PagePlanner(Defaults.SETTINGS, catalog)
            .entryPage(entry)
            .ifPresent(page -> show(page, entry));
      }
    }
    findings.forEach(finding -> check(finding, source));
    return findings;
  }

  private static void show(EntryPage page, Entry entry) {
    Checks.that(RENDERER.render(page).bytes().length > 0, "no page");
    EntryExport.files(Defaults.SETTINGS.site(), page, entry);
  }

  private static void check(Finding finding, SourceText source) {
    Checks.within(finding.place().span(), source.text(), finding.rule().code());
    Checks.that(!finding.message().isBlank(), finding.rule() + " says nothing");
    Checks.that(finding.place().start().line() >= 1, finding.rule() + " is nowhere");
  }
}
