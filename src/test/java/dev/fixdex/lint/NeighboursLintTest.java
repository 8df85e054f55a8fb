package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Sketch;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules that compare entries with each other. */
class NeighboursLintTest {
  private static final Set<String> COMPARING = Set.of("FD306", "FD307", "FD509");
  private static final String TWIN =
      Lints.exampleEntry().replace("CROSS_DOCKER_001", "CROSS_DOCKER_002");

  @Test
  void twinsAreNamedOnBothSides() {
    assertEquals(
        List.of(
            "docker/CROSS_DOCKER_001.md FD509",
            "docker/CROSS_DOCKER_001.md FD306",
            "docker/CROSS_DOCKER_002.md FD509",
            "docker/CROSS_DOCKER_002.md FD306"),
        found(Lints.exampleEntry(), TWIN));
  }

  @Test
  void anAuthorWhoNamesTheOtherKnowsIt() {
    assertEquals(
        List.of(),
        found(
            Lints.exampleEntry(),
            TWIN.replace("related_kb: []", "related_kb: [cross_docker_001]")));
  }

  @Test
  void whatIsDeprecatedMayBeLikeWhatTookItsPlace() {
    assertEquals(
        List.of(),
        found(
            Lints.exampleEntry(),
            TWIN.replace("related_kb: []", "related_kb: []\nstatus: deprecated")));
  }

  @Test
  void partsOfALineThatVaryMakeNoOtherErrorText() {
    String other = TWIN.replace("platform: \"cross-platform\"", "platform: \"linux\"");
    assertEquals(
        List.of("docker/CROSS_DOCKER_001.md FD306", "docker/CROSS_DOCKER_002.md FD306"),
        found(
                Lints.exampleEntry()
                    .replace("exec /usr/bin/app: exec", "12:03:11 `x` cannot be run in"),
                other.replace("exec /usr/bin/app: exec", "23:59:01 `x` cannot be run in"))
            .stream()
            .filter(finding -> finding.endsWith("FD306"))
            .toList());
  }

  @Test
  void aPartOfALineIsReportedWhereThePartStands() {
    String broad = Lints.exampleEntry().replace("exec /usr/bin/app: exec", "cannot find a known");
    String whole =
        TWIN.replace("platform: \"cross-platform\"", "platform: \"linux\"")
            .replace(
                "exec /usr/bin/app: exec format error", "we cannot find a known format error here");
    assertEquals(List.of("docker/CROSS_DOCKER_001.md FD307"), found(broad, whole));
  }

  @Test
  void aGapInTheMiddleIsFilledByWhatTheOtherSays() {
    String broad = Lints.exampleEntry().replace("exec /usr/bin/app: exec", "cannot read ... in");
    String whole =
        TWIN.replace("platform: \"cross-platform\"", "platform: \"linux\"")
            .replace(
                "exec /usr/bin/app: exec format error",
                "cannot read any known block in format error state");
    assertEquals(List.of("docker/CROSS_DOCKER_001.md FD307"), found(broad, whole));
  }

  @Test
  void wordsInAnotherOrderAreAnotherErrorText() {
    String broad = Lints.exampleEntry().replace("exec /usr/bin/app: exec", "cannot read ... in");
    String whole =
        TWIN.replace("platform: \"cross-platform\"", "platform: \"linux\"")
            .replace(
                "exec /usr/bin/app: exec format error",
                "in format error state one cannot read any known block");
    assertEquals(List.of(), found(broad, whole));
  }

  @Test
  void likenessIsToldWithinSomePercent() {
    Random random = new Random(7);
    List<String> words =
        IntStream.range(0, 400)
            .mapToObj(i -> "w" + random.nextInt(5_000))
            .collect(Collectors.toList());
    Sketch before = Sketch.of(String.join(" ", words), 0);
    words.subList(0, 80).replaceAll(word -> word + "x");
    double likeness = before.likeness(Sketch.of(String.join(" ", words), 0));
    double exact = (400.0 - 80 - 3) / (400 + 80);
    assertEquals(exact, likeness, 0.12);
    assertEquals(0, before.likeness(Sketch.of("a few words", 0)));
  }

  @Test
  void aHeadingWithinAFenceBeginsNoSymptoms() {
    String fenced =
        Lints.exampleEntry().replace("# Docker exec", "```\n## Symptoms\n```\n\n# Docker exec");
    assertEquals(1, digest(fenced).likeness().errorTexts().size());
    assertEquals(
        digest(Lints.exampleEntry()).likeness().errorTexts().getFirst().words(),
        digest(fenced).likeness().errorTexts().getFirst().words());
  }

  @Test
  void aThousandCopiesAreComparedInTime() {
    List<CatalogEntry> entries = new ArrayList<>();
    Map<String, Likeness> likenesses = new HashMap<>();
    for (int i = 100; i < 1_100; i++) {
      String text = Lints.exampleEntry().replace("CROSS_DOCKER_001", "CROSS_DOCKER_" + i);
      Digest digest = digest(text, "docker/CROSS_DOCKER_" + i + ".md");
      entries.add(digest.facts());
      likenesses.put(digest.facts().path(), digest.likeness());
    }
    Set<String> reported = new TreeSet<>();
    Catalog catalog = Catalog.of(entries, likenesses);
    CatalogRule rule = (CatalogRule) Rules.find("FD509").orElseThrow();
    for (CatalogEntry entry : catalog.entries()) {
      rule.check(
          entry,
          catalog,
          new LintContext(Defaults.SETTINGS, Lints.TODAY),
          (span, message, help, fix) -> {
            assertTrue(reported.add(entry.path()), entry.path());
            assertTrue(message.startsWith("The entry has 100 % of its phrases"), message);
          });
    }
    assertEquals(1_000, reported.size());
  }

  private static Digest digest(String text) {
    return digest(text, RuleExample.PATH);
  }

  private static Digest digest(String text, String path) {
    return new EntryReader(Defaults.SETTINGS.types())
        .digest(SourceText.of(path, text))
        .orElseThrow();
  }

  private static List<String> found(String first, String second) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("docker/CROSS_DOCKER_001.md", first.getBytes(StandardCharsets.UTF_8));
    files.put("docker/CROSS_DOCKER_002.md", second.getBytes(StandardCharsets.UTF_8));
    return Lints.findings(files).stream()
        .filter(finding -> COMPARING.contains(finding.rule().code()))
        .map(finding -> finding.place().path() + " " + finding.rule().code())
        .toList();
  }
}
