package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edits that rules offer mend what they were offered for, and nothing else. */
class FixesTest {
  private static final int MOST_ROUNDS = 10;

  /** Each leaves what an entry says as it is. */
  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          text -> text,
          text -> text.replace("\n", "\r\n"),
          text -> "\uFEFF" + text,
          String::stripTrailing);

  @TestFactory
  Stream<DynamicTest> aFixMendsItsExampleAndBreaksNothing() {
    return examples(FixesTest::mends);
  }

  @TestFactory
  Stream<DynamicTest> fixingTwiceIsFixingOnce() {
    return examples(example ->
        FORMS.forEach(form -> {
          byte[] once = settled(example.path(), bytes(example, form));
          assertEquals(text(once), text(settled(example.path(), once)));
        }));
  }

  @TestFactory
  Stream<DynamicTest> noByteChangesOutsideOfTheEdits() {
    return examples(example -> FORMS.forEach(form -> keeps(example, form)));
  }

  /** Before and after; the same where no right text can be written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Set <host> first.|Set `<host>` first.",
        "Set <host><port> first.|Set `<host><port>` first.",
        "Set <host>:<port> first.|Set `<host>`:`<port>` first.",
        "A `x`<y>`z` here.|A `x`<y>`z` here.",
        "A ` stays, <y> too.|A ` stays, <y> too.",
        "Press <kbd>Ctrl</kbd> now.|Press <kbd>Ctrl</kbd> now.",
        "One<br>line, <br/> two.|One<br>line, <br/> two.",
        "See <a href='x'>it</a>.|See <a href='x'>it</a>.",
        "Wait <time> seconds for *<name>*.|Wait `<time>` seconds for *`<name>`*.",
      })
  void aTagBecomesCodeWhereItIsAWord(String before, String after) {
    String text = Lints.exampleEntry().replace("Context text stands here.", before);
    String wanted = Lints.exampleEntry().replace("Context text stands here.", after);
    byte[] fixed = settled(RuleExample.PATH, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(wanted, text(fixed));
  }

  @Test
  void manyRulesOfferOne() {
    long fixable =
        Rules.ALL.stream()
            .filter(rule ->
                rule.info().examples().stream()
                    .anyMatch(example ->
                        findings(example.path(), bytes(example, text -> text)).stream()
                            .anyMatch(f -> f.fix() != null)))
            .count();
    assertTrue(fixable >= 18, () -> "only " + fixable + " rules offer a fix");
  }

  @Test
  void aFileWithBytesThatAreNoTextIsLeftAlone() {
    byte[] bytes = Lints.exampleEntry().replace("# 🖍️ VAR", "").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    assertArrayUnchanged(bytes);
  }

  @Test
  void textInUtf16StaysInUtf16() {
    String entry = "\uFEFF" + Lints.exampleEntry().replace("  # 🖍️ VAR", "");
    byte[] fixed = settled(RuleExample.PATH, entry.getBytes(StandardCharsets.UTF_16BE));
    assertEquals("\uFEFF" + Lints.exampleEntry(), new String(fixed, StandardCharsets.UTF_16BE));
  }

  @Test
  void theSeedIsRepairedToTheLetter() {
    byte[] fixed = settled("devops/CROSS_DOCKER_001.md", Lints.bytes("/seed/CROSS_DOCKER_001.md"));
    assertEquals(Lints.resource("/seed/CROSS_DOCKER_001.repaired.md"), text(fixed));
  }

  @Test
  void ofTwoFixesThatTouchTheLowerCodeGoesFirst() {
    String entry = Lints.exampleEntry().replace("tags: [docker,", "tags: [Docker_X, Docker_X,");
    List<Finding> findings =
        findings(RuleExample.PATH, entry.getBytes(StandardCharsets.UTF_8)).stream()
            .filter(finding -> finding.fix() != null)
            .toList();
    FixPlan plan = FixPlan.of(source(entry.getBytes(StandardCharsets.UTF_8)), findings, true);
    assertTrue(plan.findings().size() < findings.size(), "all were made at once");
    byte[] fixed = settled(RuleExample.PATH, entry.getBytes(StandardCharsets.UTF_8));
    assertEquals(Lints.exampleEntry().replace("tags: [docker,", "tags: [docker-x,"), text(fixed));
  }

  private static void assertArrayUnchanged(byte[] bytes) {
    assertTrue(Arrays.equals(bytes, settled(RuleExample.PATH, bytes)));
  }

  private static Stream<DynamicTest> examples(java.util.function.Consumer<RuleExample> check) {
    return Rules.ALL.stream()
        .map(Rule::info)
        .flatMap(rule ->
            rule.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        "%s %s".formatted(rule.id().code(), example.badText()),
                        () -> check.accept(example))));
  }

  private static void mends(RuleExample example) {
    byte[] bad = bytes(example, text -> text);
    for (Finding finding : findings(example.path(), bad)) {
      if (finding.fix() != null) {
        FixPlan plan = FixPlan.of(source(bad), List.of(finding), true);
        assertFalse(plan.isEmpty(), "the fix changes nothing");
        byte[] fixed = plan.bytes(source(bad));
        List<String> left =
            findings(example.path(), fixed).stream()
                .filter(f -> f.rule().equals(finding.rule()) || f.severity() != Severity.INFO)
                .map(Lints::line)
                .toList();
        assertEquals(List.of(), left, () -> finding.fix() + "\n" + text(fixed));
      }
    }
  }

  private static void keeps(RuleExample example, UnaryOperator<String> form) {
    byte[] bytes = bytes(example, form);
    SourceText source = source(bytes);
    FixPlan plan = FixPlan.of(source, findings(example.path(), bytes), true);
    byte[] fixed = plan.isEmpty() ? bytes : plan.bytes(source);
    int mark = source.encoding().byteOrderMark() ? 3 : 0;
    int from = mark;
    int to = mark;
    int last = 0;
    for (Edit edit : plan.edits()) {
      int kept = length(source.original().substring(last, edit.span().start()));
      assertSame(bytes, from, fixed, to, kept);
      from += kept + length(source.original().substring(edit.span().start(), edit.span().end()));
      to += kept + length(edit.replacement());
      last = edit.span().end();
    }
    assertEquals(bytes.length - from, fixed.length - to);
    assertSame(bytes, from, fixed, to, bytes.length - from);
  }

  private static void assertSame(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
    assertTrue(Arrays.equals(a, aFrom, aFrom + length, b, bFrom, bFrom + length));
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Fixed until nothing changes. */
  private static byte[] settled(String path, byte[] bytes) {
    byte[] now = bytes;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      SourceText source = source(now);
      FixPlan plan = FixPlan.of(source, findings(path, now), true);
      if (plan.isEmpty()) {
        return now;
      }
      now = plan.bytes(source);
    }
    throw new AssertionError("fixes never settle:\n" + text(now));
  }

  private static List<Finding> findings(String path, byte[] bytes) {
    return Lints.amongNeighbours(path, bytes);
  }

  private static SourceText source(byte[] bytes) {
    return Lints.read(RuleExample.PATH, bytes).source();
  }

  private static byte[] bytes(RuleExample example, UnaryOperator<String> form) {
    String entry = Lints.exampleEntry().replace(example.good(), example.bad());
    return MarkedText.of(form.apply(entry)).bytes();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
