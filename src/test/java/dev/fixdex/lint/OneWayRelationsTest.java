package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relations that one side alone names (FD506), and how the other side comes to name them. */
class OneWayRelationsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String related(String related) {
    return Lints.exampleEntry().replace("related_kb: []", related);
  }

  /** An entry that names ours in its own words. */
  private static String referrer(String id, String related) {
    return Lints.neighbour(id, "linux", "error of " + id).replace("related_kb: []", related);
  }

  private static List<Finding> findings(String text, String... referrers) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(RuleExample.PATH, bytes(text));
    for (String id : referrers) {
      files.put("docker/" + id + ".md", bytes(referrer(id, "related_kb: [CROSS_DOCKER_001]")));
    }
    return Lints.findings(files).stream()
        .filter(finding -> finding.rule().code().equals("FD506"))
        .toList();
  }

  /** The lines of the field after the fix; unchanged when there is none. */
  private static String fixed(String related, String... referrers) {
    String text = related(related);
    String after = Lints.fixed(text, findings(text, referrers), false);
    return after.substring(after.indexOf("related_kb"), after.indexOf("variables:") - 1);
  }

  @Test
  void aListGetsWhatIsMissingInItsOwnStyle() {
    String two = "CROSS_DOCKER_002";
    assertEquals("related_kb: [CROSS_DOCKER_002]", fixed("related_kb: []", two));
    assertEquals("related_kb: [CROSS_DOCKER_002]", fixed("related_kb: [ ]", two));
    assertEquals(
        "related_kb: [X_001, CROSS_DOCKER_002] # why", fixed("related_kb: [X_001] # why", two));
    assertEquals(
        "related_kb: [ \"X_001\", \"CROSS_DOCKER_002\" ]", fixed("related_kb: [ \"X_001\" ]", two));
    assertEquals("related_kb: ['X_001', 'CROSS_DOCKER_002']", fixed("related_kb: ['X_001']", two));
    assertEquals(
        "related_kb:\n  - X_001\n  - CROSS_DOCKER_002", fixed("related_kb:\n  - X_001", two));
    assertEquals(
        "related_kb:\n- \"X_001\" # why\n- \"CROSS_DOCKER_002\"",
        fixed("related_kb:\n- \"X_001\" # why", two));
  }

  @Test
  void aListWithAStyleOfItsOwnIsLeftToItsAuthor() {
    String two = "CROSS_DOCKER_002";
    assertEquals("related_kb: [[X_001]]", fixed("related_kb: [[X_001]]", two));
    assertEquals("related_kb:\n  -\n    X_001", fixed("related_kb:\n  -\n    X_001", two));
    assertEquals("related_kb: [ # none\n  ]", fixed("related_kb: [ # none\n  ]", two));
  }

  @Test
  void lineEndsStay() {
    String text = related("related_kb:\n  - X_001").replace("\n", "\r\n");
    String after = Lints.fixed(text, findings(text, "CROSS_DOCKER_002"), false);
    assertEquals(text.replace("  - X_001\r\n", "  - X_001\r\n  - CROSS_DOCKER_002\r\n"), after);
  }

  @Test
  void allThatAreMissingAreNamedOnceAndInOneFix() {
    List<Finding> found =
        findings(related("related_kb: []"), "CROSS_DOCKER_002", "CROSS_DOCKER_003");
    assertEquals(
        List.of(
            "This entry does not name CROSS_DOCKER_002, CROSS_DOCKER_003, which name it as"
                + " related"),
        found.stream().map(Finding::message).toList());
    assertEquals(
        "related_kb: [CROSS_DOCKER_002, CROSS_DOCKER_003]",
        fixed("related_kb: []", "CROSS_DOCKER_002", "CROSS_DOCKER_003"));
  }

  @Test
  void whatIsNamedUnderAnyOfItsNamesIsNotMissing() {
    assertEquals(
        List.of(), findings(related("related_kb: [cross_docker_002]"), "CROSS_DOCKER_002"));
    assertEquals(List.of(), findings(related("related_kb: []")));
    assertEquals(List.of(), findings(related("related_kb: none"), "CROSS_DOCKER_002"));
    assertEquals(
        1,
        findings(related("related_kb: [CROSS_DOCKER_002]"), "CROSS_DOCKER_002", "CROSS_DOCKER_003")
            .size());
  }

  @Test
  void anIdThatTwoEntriesClaimIsNotOneToName() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(RuleExample.PATH, bytes(related("related_kb: []")));
    for (String folder : List.of("docker", "other")) {
      files.put(
          folder + "/CROSS_DOCKER_002.md",
          bytes(referrer("CROSS_DOCKER_002", "related_kb: [CROSS_DOCKER_001]")));
    }
    assertEquals(
        List.of(),
        Lints.findings(files).stream()
            .filter(finding -> finding.rule().code().equals("FD506"))
            .filter(finding -> finding.place().path().equals(RuleExample.PATH))
            .toList());
  }
}
