package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The edits that rules offer mend what they were offered for, and nothing else. */
class FixesTest {
  @TestFactory
  Stream<DynamicTest> aFixMendsItsExampleAndBreaksNothing() {
    return Rules.ALL.stream()
        .map(Rule::info)
        .flatMap(rule ->
            rule.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        "%s %s".formatted(rule.id().code(), example.badText()),
                        () -> check(example))));
  }

  @Test
  void manyRulesOfferOne() {
    long fixable =
        Rules.ALL.stream()
            .filter(rule ->
                rule.info().examples().stream()
                    .anyMatch(example -> findings(example).stream().anyMatch(f -> f.fix() != null)))
            .count();
    assertTrue(fixable >= 15, () -> "only " + fixable + " rules offer a fix");
  }

  private static void check(RuleExample example) {
    for (Finding finding : findings(example)) {
      if (finding.fix() != null) {
        String fixed = apply(text(example), finding);
        List<String> left =
            Lints.findings(example.path(), fixed).stream()
                .filter(f -> f.rule().equals(finding.rule()) || f.severity() != Severity.INFO)
                .map(Lints::line)
                .toList();
        assertEquals(List.of(), left, () -> finding.fix() + "\n" + fixed);
      }
    }
  }

  private static List<Finding> findings(RuleExample example) {
    return Lints.findings(Map.of(example.path(), bytes(example)));
  }

  private static String text(RuleExample example) {
    return Lints.read(example.path(), bytes(example)).source().text();
  }

  private static byte[] bytes(RuleExample example) {
    return MarkedText.of(Lints.exampleEntry().replace(example.good(), example.bad())).bytes();
  }

  private static String apply(String text, Finding finding) {
    List<Edit> edits = new ArrayList<>(Objects.requireNonNull(finding.fix()).edits());
    edits.sort(Comparator.comparing(Edit::span).reversed());
    StringBuilder fixed = new StringBuilder(text);
    edits.forEach(e -> fixed.replace(e.span().start(), e.span().end(), e.replacement()));
    assertTrue(!fixed.toString().equals(text), "the fix changes nothing");
    assertEquals(
        fixed.toString(),
        new String(fixed.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    return fixed.toString();
  }
}
