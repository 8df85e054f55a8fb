package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.LintSettings;
import dev.fixdex.schema.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinterTest {
  private static final String TWO_FAULTS =
      Lints.exampleEntry()
          .replace("complexity: 4", "complexity: hard")
          .replace("# 🖍️ VAR", "")
          .replace("- [ ] The container exits at once", "- The container exits at once");

  @Test
  void findingsOfAFileAreInTheOrderOfItsText() {
    assertEquals(List.of("FD106", "FD302", "FD405"), codes(Defaults.SETTINGS));
  }

  @Test
  void settingsChangeSeveritiesByCodeAndByName() {
    Settings settings =
        withSeverities(
            Map.of(
                "FD106", Optional.of(Severity.INFO),
                "plain-symptom", Optional.of(Severity.ERROR)));
    assertEquals(
        List.of(Severity.INFO, Severity.ERROR, Severity.INFO),
        lint(settings).stream().map(Finding::severity).toList());
  }

  @Test
  void settingsSwitchRulesOff() {
    Settings settings =
        withSeverities(Map.of("FD106", Optional.empty(), "plain-symptom", Optional.empty()));
    assertEquals(List.of("FD405"), codes(settings));
  }

  @Test
  void aRuleSaysHowMuchItLeavesOutOfAFileThatIsFullOfFaults() {
    String text = Lints.exampleEntry().replace("stands here", "\u200ba".repeat(1_000));
    List<Finding> findings = Lints.findings(RuleExample.PATH, text);
    assertEquals(51, findings.size());
    assertEquals("There are 950 more of these in the file", findings.getLast().message());
  }

  @Test
  void aFileThatIsNoTextIsLintedAllTheSame() {
    byte[] bytes = new byte[50_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    List<Finding> findings = Lints.findings(Map.of(RuleExample.PATH, bytes));
    assertTrue(!findings.isEmpty() && findings.size() < 200, () -> findings.size() + " findings");
  }

  @Test
  void aFileInUtf16IsReadAndReported() {
    byte[] text = ("\uFEFF" + Lints.exampleEntry()).getBytes(StandardCharsets.UTF_16LE);
    List<Finding> findings = Lints.findings(Map.of(RuleExample.PATH, text));
    assertEquals(
        List.of("1:1-1:1 warning FD005 The file is in UTF-16LE"),
        findings.stream().map(Lints::line).toList());
  }

  @Test
  void aByteOrderMarkMovesNothing() {
    String text = "\uFEFF" + TWO_FAULTS;
    assertEquals(
        lint(Defaults.SETTINGS).stream().map(Lints::line).toList(),
        Lints.findings(RuleExample.PATH, text).stream().map(Lints::line).toList());
  }

  @Test
  void manyThreadsFindTheSame() {
    Linter linter = Lints.linter(Defaults.SETTINGS);
    byte[] bytes = TWO_FAULTS.getBytes(StandardCharsets.UTF_8);
    List<List<Finding>> all =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> linter.lint(Lints.read(RuleExample.PATH, bytes)))
            .distinct()
            .collect(Collectors.toList());
    assertEquals(List.of(lint(Defaults.SETTINGS)), all);
  }

  @Test
  void aTextIsReadOnceForAllThatIsFoundAcrossEntries() {
    String entry = Lints.exampleEntry().replace("related_kb: []", "related_kb: [X_Y_001, X_Y_002]");
    List<String> found = Lints.findings(RuleExample.PATH, entry).stream().map(Lints::line).toList();
    assertEquals(
        List.of(
            "10:14-10:21 error FD502 There is no entry `X_Y_001`",
            "10:23-10:30 error FD502 There is no entry `X_Y_002`"),
        found);
  }

  private static List<String> codes(Settings settings) {
    return lint(settings).stream().map(finding -> finding.rule().code()).toList();
  }

  private static List<Finding> lint(Settings settings) {
    byte[] bytes = TWO_FAULTS.getBytes(StandardCharsets.UTF_8);
    return Lints.linter(settings).lint(Lints.read(RuleExample.PATH, bytes));
  }

  private static Settings withSeverities(Map<String, Optional<Severity>> severities) {
    return Defaults.SETTINGS.withLint(new LintSettings(severities, List.of(), OptionalInt.empty()));
  }
}
