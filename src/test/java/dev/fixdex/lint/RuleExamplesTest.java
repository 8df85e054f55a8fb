package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.lint.rules.Rules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples that the documentation of the rules shows are true. */
class RuleExamplesTest {
  /** A rule, and another that finds fault with its examples by right. */
  private static final Set<String> COMPANIONS = Set.of("FD003 FD002", "FD404 FD413", "FD601 FD414");

  @Test
  void theExampleEntryHasNoFindings() {
    assertEquals(List.of(), Lints.amongNeighbours(RuleExample.PATH, bytes(Lints.exampleEntry())));
  }

  @TestFactory
  Stream<DynamicTest> badExampleFiresExactlyItsRuleAtTheMarkedPlace() {
    return Rules.ALL.stream()
        .map(Rule::info)
        .flatMap(rule ->
            rule.examples().stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        "%s %s".formatted(rule.id().code(), example.badText()),
                        () -> check(rule, example))));
  }

  private static void check(RuleInfo rule, RuleExample example) {
    MarkedText bad = bad(rule, example);
    List<String> found =
        Lints.amongNeighbours(example.path(), bad.bytes()).stream()
            .filter(f -> !COMPANIONS.contains(rule.id().code() + " " + f.rule().code()))
            .map(f -> f.rule().code() + " " + f.place().start() + "-" + f.place().end())
            .toList();
    List<String> expected =
        bad.marked().stream().map(place -> rule.id().code() + " " + place).toList();
    assertTrue(!expected.isEmpty(), "the example marks no place");
    assertEquals(expected, found, bad::text);
  }

  /** The example entry with the bad piece in it. */
  static MarkedText bad(RuleInfo rule, RuleExample example) {
    String entry = Lints.exampleEntry();
    boolean damaged = rule.id().code().equals("FD002") || rule.id().code().equals("FD003");
    return MarkedText.of(with(example, damaged ? damaged(entry) : entry, damaged));
  }

  private static String with(RuleExample example, String entry, boolean damaged) {
    String good = damaged ? damaged(example.good()) : example.good();
    assertTrue(entry.contains(good), () -> "not in the example entry: " + good);
    return entry.replace(good, example.bad());
  }

  /** As a program sees it that takes UTF-8 for Windows-1254, and drops what that does not have. */
  private static String damaged(String text) {
    return new String(bytes(text), Charset.forName("windows-1254")).replace("\uFFFD", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
