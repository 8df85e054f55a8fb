package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that look for what the settings name. */
class SettingsOfRulesTest {
  @Test
  void namesAreThoseOfTheSettings() {
    String text = "Context of Kubectl, kubectl, KUBECTL, the Github host, a/Kubectl and `Kubectl`.";
    assertEquals(
        List.of("FD213 `Kubectl` is written `kubectl`"), found("lint: {names: [kubectl]}", text));
    assertEquals(List.of("FD213 `Github` is written `GitHub`"), found("", text));
    assertEquals(List.of(), found("lint: {names: []}", text));
  }

  @Test
  void linksToTheSiteItselfMustLeadToAnEntry() {
    String text =
        "See [one](https://kb.example.org/base/entries/cross-docker-001/#solution),"
            + " [another](https://kb.example.org/base/entries/cross-docker-404/),"
            + " [a list](https://kb.example.org/base/tags/),"
            + " [its page elsewhere](https://kb.example.org/base/cross-docker-001/) and"
            + " [a stranger](https://example.org/entries/cross-docker-404/).";
    assertEquals(
        List.of(
            "FD508 The site has no page `entries/cross-docker-404/`",
            "FD508 The site has no such page: those of entries are in `entries/`"),
        found("site: {url: https://kb.example.org/base}", text));
    assertEquals(List.of(), found("", text));
  }

  private static List<String> found(String yaml, String context) {
    SettingsReader.Result read =
        SettingsReader.read(SourceText.of("fixdex.yaml", yaml), Rules.known());
    assertEquals(List.of(), read.problems());
    Settings settings = read.settings();
    String text = Lints.exampleEntry().replace("Context text stands here.", context);
    ReadResult result = Lints.read(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8));
    Catalog catalog = Catalog.of(List.of(CatalogEntry.of(((ReadResult.Accepted) result).entry())));
    return Lints.linter(settings).knowing(catalog).lint(result).stream()
        .map(finding -> finding.rule().code() + " " + finding.message())
        .toList();
  }
}
