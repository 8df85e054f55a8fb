package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.Likeness;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a careful author of runbooks would not want to hear, and what she would. */
class RunbookLintTest {
  private static final Settings RUNBOOKS =
      SettingsReader.read(SourceText.of("fixdex.yaml", "profile: runbook"), Rules.known())
          .settings();

  private static final String RUNBOOK =
      """
      # KubeQuotaFull

      ## Meaning

      The namespace is full.

      ## Impact

      New pods stay pending.

      ## Diagnosis

      ```bash
      kubectl describe quota
      ```

      ## Mitigation

      Raise the quota.
      """;

  @Test
  void aRunbookNeedsNeitherFrontMatterNorSummaryNorSymptoms() {
    assertEquals(List.of(), findings(RUNBOOK));
  }

  @Test
  void aPageWithoutASectionOfARunbookIsOfAnotherKind() {
    assertEquals(List.of(), findings("# Writing guide\n\n## Overview\n\nText.\n"));
    assertEquals(List.of(), findings("# Moved\n\n## Troubleshooting\n\nText.\n"));
    assertEquals(3, findings("# Alert\n\n## Impact\n\nNone.\n").size());
    assertEquals(4, findings("# Alert\n\n## Overview\n\nA.\n\n## Resolution\n\nB.\n").size());
  }

  @Test
  void aRequiredSectionIsMissed() {
    String cut = RUNBOOK.substring(0, RUNBOOK.indexOf("## Mitigation"));
    assertEquals(List.of("15:4-15:4 error FD204 Section `Mitigation` is missing"), findings(cut));
  }

  @Test
  void aSectionMayBeTwoOfThem() {
    assertEquals(
        List.of(),
        findings(
            RUNBOOK
                .replace("## Diagnosis", "## Diagnosis and mitigation")
                .replace("## Mitigation\n\nRaise", "Raise")));
  }

  @Test
  void aPageWithoutAnyOfTheSectionsIsNoRunbook() {
    assertEquals(List.of(), findings("# How to log in\n\n## Prerequisites\n\nA key.\n"));
  }

  @Test
  void aSectionInABlockThatIsNeverClosedIsNotMissing() {
    assertEquals(
        List.of("13:1-13:8 error FD403 The block of code is never closed"),
        findings(RUNBOOK.replace("quota\n```\n", "quota\n")));
  }

  @Test
  void aRiskMayBeSaidInAnyWordsOfTheSection() {
    String risky = RUNBOOK.replace("Raise the quota.", "```bash\nkubectl delete pvc data\n```");
    assertEquals(1, findings(risky).size(), () -> findings(risky).toString());
    String said =
        risky.replace("## Mitigation\n", "## Mitigation\n\n> Note that this means data loss.\n");
    assertEquals(List.of(), findings(said));
  }

  @Test
  void itemsOfAJsonListAreAPartOfAFile() {
    String items = "```json\n{\"a\": 1},\n{\"b\": 2}\n```";
    assertEquals(List.of(), findings(RUNBOOK.replace("Raise the quota.", items)));
    assertEquals(1, findings(RUNBOOK.replace("Raise the quota.", items.replace("1}", "1"))).size());
  }

  /**
   * Alerts for two levels of one trouble need a page each; a copy that nobody adapted helps none.
   */
  @Test
  void pagesOfTwoAlertsMayBeAlikeButNotTheSame() {
    String words =
        IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    String page = RUNBOOK.replace("The namespace is full.", words);
    String other = page.replace("KubeQuotaFull", "KubeQuotaAlmostFull");
    assertEquals(List.of(), likenesses(page, other.replaceAll("word(100|170|240) ", "other$1 ")));
    assertEquals(2, likenesses(page, other).size());
  }

  private static List<String> likenesses(String first, String second) {
    EntryReader reader = new EntryReader(RUNBOOKS.types());
    List<CatalogEntry> entries = new ArrayList<>();
    Map<String, Likeness> likenesses = new LinkedHashMap<>();
    for (String text : List.of(first, second)) {
      String path =
          "kubernetes/%s.md".formatted(text.lines().findFirst().orElseThrow().substring(2));
      Digest digest = reader.digest(SourceText.of(path, text)).orElseThrow();
      entries.add(digest.facts());
      likenesses.put(path, digest.likeness());
    }
    Catalog catalog = Catalog.of(entries, likenesses);
    return Lints.linter(RUNBOOKS)
        .knowing(catalog)
        .lint(catalog, path -> SourceText.of(path, path.contains("Almost") ? second : first))
        .stream()
        .filter(finding -> finding.rule().code().equals("FD509"))
        .map(Lints::line)
        .toList();
  }

  @Test
  void aRequiredPartIsMissedInItsSection() {
    Settings settings =
        SettingsReader.read(
                SourceText.of(
                    "fixdex.yaml",
                    "profile: runbook\nsections: [Meaning, {heading: Query, level: 3, required: true}]"),
                Rules.known())
            .settings();
    String text = "# A\n\n## Meaning\n\nText.\n\n### %s\n\nup == 0\n";
    assertEquals(List.of(), findings(settings, text.formatted("Query")));
    assertEquals(
        List.of("3:1-3:11 error FD204 Section `Query` is missing in `Meaning`"),
        findings(settings, text.formatted("Other")));
  }

  @Test
  void anIdOfAnotherShapeIsMissedWhereItIsNamed() {
    Settings settings =
        SettingsReader.read(
                SourceText.of("fixdex.yaml", "profile: plain\nid: 'KB-\\d+'"), Rules.known())
            .settings();
    EntryReader reader = new EntryReader(settings.types());
    SourceText source = SourceText.of("KB-1.md", "# A\n\nSee KB-1 and KB-2, not UTF-8 or KB-x.\n");
    Catalog catalog = Catalog.of(List.of(reader.digest(source).orElseThrow().facts()));
    assertEquals(
        List.of("3:14-3:18 warning FD504 There is no entry `KB-2`"),
        Lints.linter(settings).knowing(catalog).lint(reader.read(source)).stream()
            .map(Lints::line)
            .toList());
  }

  private static List<String> findings(String text) {
    return findings(RUNBOOKS, text);
  }

  private static List<String> findings(Settings settings, String text) {
    SourceText source = SourceText.of("kubernetes/KubeQuotaFull.md", text);
    return Lints.linter(settings).lint(new EntryReader(settings.types()).read(source)).stream()
        .map(Lints::line)
        .toList();
  }
}
