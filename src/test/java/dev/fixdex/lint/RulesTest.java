package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.lint.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every rule on the list. */
class RulesTest {
  /** Examples are text in UTF-8, which is what one rule wants; the others want to be asked. */
  private static final Set<String> WITHOUT_EXAMPLE = Set.of("FD005", "FD115", "FD417", "FD510");

  private static final List<RuleInfo> ALL = Rules.ALL.stream().map(Rule::info).toList();

  @Test
  void codesRiseAndNamesAreUnique() {
    List<String> codes = ALL.stream().map(rule -> rule.id().code()).toList();
    assertEquals(codes.stream().distinct().sorted().toList(), codes);
    Set<String> names = ALL.stream().map(rule -> rule.id().name()).collect(Collectors.toSet());
    assertEquals(ALL.size(), names.size());
  }

  @Test
  void aClassIsCalledAsItsRule() {
    for (Rule rule : Rules.ALL) {
      String kebab =
          rule.getClass()
              .getSimpleName()
              .replaceAll("(?<=.)(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
      assertEquals(rule.info().id().name(), kebab);
    }
  }

  @Test
  void everyRuleSaysWhatAndWhyInSentences() {
    for (RuleInfo rule : ALL) {
      assertTrue(rule.summary().matches("[A-Z`].*[^ ]\\."), rule::summary);
      assertTrue(rule.summary().length() <= 100, rule::summary);
      assertTrue(rule.why().matches("(?s)[A-Z`].*[.]"), rule::why);
      assertTrue(!rule.why().contains("  "), rule::why);
    }
  }

  @Test
  void everyRuleHasAnExample() {
    for (RuleInfo rule : ALL) {
      boolean excused = WITHOUT_EXAMPLE.contains(rule.id().code());
      assertEquals(excused, rule.examples().isEmpty(), () -> rule.id() + " has no example");
    }
  }

  @Test
  void aRuleIsFoundByCodeAndNameWhateverTheLetterCase() {
    assertEquals("FD104", Rules.find("fd104").orElseThrow().info().id().code());
    assertEquals("FD104", Rules.find("Missing-Field").orElseThrow().info().id().code());
    assertEquals(Optional.empty(), Rules.find("FD999"));
  }
}
