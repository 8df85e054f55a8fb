package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.LintSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an author, a folder's settings and a baseline may say against a finding. */
class SuppressionsTest {
  private static final String UNMARKED =
      Lints.exampleEntry().replace("__IMAGE_NAME__ .  # 🖍️ VAR", "__IMAGE_NAME__ .");

  @Test
  void aCommentAcceptsFindingsOfTheBlockThatFollows() {
    assertEquals(List.of("FD405"), codes(UNMARKED));
    String comment = "<!-- fixdex-ignore unmarked-placeholder: the mark breaks the tool -->\n\n";
    assertEquals(
        List.of(),
        codes(UNMARKED.replace("```bash\ndocker build", comment + "```bash\ndocker build")));
    assertEquals(List.of("FD405", "FD009"), codes(UNMARKED.replace("## 💡", comment + "## 💡")));
  }

  @Test
  void aCommentEndsWithItsBlock() {
    String two = "<!-- fixdex-ignore FD603: shown as text -->\nStop <a> first.\n\nStop <b> then.\n";
    assertEquals(
        List.of("FD603"), codes(Lints.exampleEntry().replace("Context text stands here.", two)));
  }

  @Test
  void aCommentInALineOfTextAcceptsFindingsOfThatLine() {
    String line = "Stop <a> first. <!-- fixdex-ignore FD603: shown as text -->";
    assertEquals(List.of(), codes(Lints.exampleEntry().replace("Context text stands here.", line)));
  }

  @Test
  void aCommentWithoutAReasonAcceptsNothing() {
    String line = "<!-- fixdex-ignore FD603 -->\nStop <a> first.";
    assertEquals(
        List.of("FD008", "FD603"),
        codes(Lints.exampleEntry().replace("Context text stands here.", line)));
  }

  @Test
  void aCommentForTheWholeFileMayStandAnywhere() {
    String end = "\n<!-- fixdex-ignore-file FD405, FD603: made by a script -->\n";
    assertEquals(List.of(), codes(UNMARKED + end + "\nStop <a> first.\n"));
  }

  @Test
  void frontMatterTakesItsOwnComments() {
    String bad = Lints.exampleEntry().replace("complexity: 4", "complexity: hard");
    assertEquals(List.of("FD106"), codes(bad));
    String reason = "# fixdex-ignore FD106: not yet known";
    assertEquals(List.of(), codes(bad.replace("hard", "hard  " + reason)));
    assertEquals(List.of(), codes(bad.replace("complexity: h", reason + "\ncomplexity: h")));
  }

  @Test
  void whatLooksLikeACommentInACodeBlockIsCode() {
    String code = "```html\n<!-- fixdex-ignore FD603: shown -->\n```\n";
    assertEquals(List.of(), codes(Lints.exampleEntry().replace("Context text stands here.", code)));
  }

  @Test
  void aCommentMayRunOverLines() {
    String reason = "<!-- fixdex-ignore\n  FD603: a long reason\nthat goes on -->\n";
    for (String more : List.of("", "<!-- fixdex-ignore FD204: other\none -->\n", reason)) {
      String text = more + reason + more + "Stop <a> first.\n\nAnd <b> then.";
      String entry = Lints.exampleEntry().replace("Context text stands here.", text);
      assertEquals(1, codes(entry).stream().filter(code -> code.equals("FD603")).count(), text);
    }
    String line = "Stop <a> first. <!-- fixdex-ignore FD603: shown\nas text -->";
    assertEquals(List.of(), codes(Lints.exampleEntry().replace("Context text stands here.", line)));
  }

  @Test
  void aReasonIsTheSameOnOneLineOrTwo() {
    String comment = "<!-- fixdex-ignore FD603: a long\n  reason -->";
    String text = Lints.exampleEntry().replace("Context text stands here.", comment);
    assertEquals(
        List.of("a long reason"),
        SuppressionReader.read(Lints.read(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8)))
            .stream()
            .map(Suppression::reason)
            .toList());
  }

  @Test
  void whatLooksLikeACommentInInlineCodeIsCode() {
    String code = "Write `<!-- fixdex-ignore FD603: shown -->` and ``<!-- fixdex-ignore -->``.";
    assertEquals(List.of(), codes(Lints.exampleEntry().replace("Context text stands here.", code)));
  }

  @Test
  void aFolderHasSeveritiesOfItsOwn() {
    LintSettings lint =
        new LintSettings(
            Map.of("FD405", Optional.of(Severity.WARNING)),
            List.of(
                new LintSettings.InFolder("dock", Map.of("FD405", Optional.empty())),
                new LintSettings.InFolder(
                    "docker", Map.of("unmarked-placeholder", Optional.of(Severity.ERROR)))),
            OptionalInt.empty());
    assertEquals(Severity.ERROR, only(lint, "docker/CROSS_DOCKER_001.md").severity());
    assertEquals(Severity.WARNING, only(lint, "git/CROSS_DOCKER_001.md").severity());
  }

  @Test
  void anEntryIsStaleAfterTheDaysThatTheSettingsGive() {
    LintSettings stale = LintSettings.DEFAULT.withStaleDays(104);
    assertEquals(List.of(), lint(LintSettings.DEFAULT, Lints.exampleEntry()));
    assertEquals(List.of(), lint(stale, Lints.exampleEntry()));
    assertEquals(
        List.of("8:10-8:22 warning FD115 Nobody has looked at the entry for 104 days"),
        lint(LintSettings.DEFAULT.withStaleDays(103), Lints.exampleEntry()));
  }

  @Test
  void aBaselineAcceptsWhatItListsWhereverThatStandsNow() {
    List<Finding> before = Lints.findings(RuleExample.PATH, UNMARKED);
    Baseline baseline = Baseline.read(Baseline.write(before).lines().toList());
    String moved = UNMARKED.replace("## ✅", "Some more text.\n\n## ✅");
    Baseline.Effect effect = baseline.on(Lints.findings(RuleExample.PATH, moved), path -> true);
    assertEquals(List.of(), effect.findings());
    assertEquals(1, effect.accepted().size());
    assertEquals(List.of(), effect.unused());
  }

  @Test
  void aBaselineSaysWhichOfItsLinesAreUnused() {
    List<Finding> before = Lints.findings(RuleExample.PATH, UNMARKED);
    Baseline baseline = Baseline.read(Baseline.write(before).lines().toList());
    assertEquals(
        List.of(new Baseline.Line(3, "FD405", RuleExample.PATH)),
        baseline.on(List.of(), path -> true).unused());
    assertEquals(List.of(), baseline.on(List.of(), path -> false).unused());
  }

  @Test
  void aBaselineHoldsWhenAThirdEntryChanges() {
    Map<String, byte[]> three = new TreeMap<>();
    for (int i = 1; i <= 3; i++) {
      String id = "CROSS_DOCKER_00" + i;
      String entry = Lints.exampleEntry().replace("CROSS_DOCKER_001", id) + "More words ".repeat(i);
      three.put("docker/" + id + ".md", entry.getBytes(StandardCharsets.UTF_8));
    }
    Baseline baseline = Baseline.read(Baseline.write(Lints.findings(three)).lines().toList());
    String third = new String(three.remove("docker/CROSS_DOCKER_003.md"), StandardCharsets.UTF_8);
    three.put(
        "docker/CROSS_DOCKER_003.md",
        third.replaceAll("(?m)^[-A-Z`].*$", "Quite another text").getBytes(StandardCharsets.UTF_8));
    List<String> left =
        baseline.on(Lints.findings(three), path -> true).findings().stream()
            .filter(finding -> !finding.place().path().endsWith("3.md"))
            .map(Lints::line)
            .toList();
    assertEquals(List.of(), left);
  }

  private static List<String> codes(String text) {
    return Lints.findings(RuleExample.PATH, text).stream().map(f -> f.rule().code()).toList();
  }

  private static Finding only(LintSettings lint, String path) {
    Linter linter = Lints.linter(Defaults.SETTINGS.withLint(lint));
    List<Finding> findings =
        linter.lint(Lints.read(path, UNMARKED.getBytes(StandardCharsets.UTF_8))).stream()
            .filter(finding -> finding.rule().code().equals("FD405"))
            .toList();
    assertEquals(1, findings.size());
    return findings.getFirst();
  }

  private static List<String> lint(LintSettings lint, String text) {
    Linter linter =
        new Linter(Rules.ALL, new LintContext(Defaults.SETTINGS.withLint(lint), Lints.TODAY));
    return linter.lint(Lints.read(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8))).stream()
        .map(Lints::line)
        .toList();
  }
}
