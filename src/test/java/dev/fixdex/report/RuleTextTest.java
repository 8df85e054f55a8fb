package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fixdex.lint.Rule;
import dev.fixdex.lint.rules.Rules;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  @Test
  void tellsWhatWhyAndHow() {
    assertEquals(
        """
        FD103 repeated-field
        error, since 0.1.0

        A field of the front matter is given twice.

        Only one of the two can count, and other programs may take the other.

        Not this:
            complexity: 4
            complexity: 5

        But this:
            complexity: 4
        """,
        text("FD103"));
  }

  @Test
  void saysWhereAnExampleLies() {
    assertEquals(true, text("FD501").contains("Not this, in old/docker/CROSS_DOCKER_002.md:\n"));
  }

  @Test
  void noRuleSendsControlCharactersToTheTerminal() {
    for (Rule rule : Rules.ALL) {
      String text = RuleText.of(rule.info(), TerminalStyle.PLAIN);
      assertFalse(text.matches("(?s).*[\\p{Cc}\\p{Cf}&&[^\\n]].*"), text);
    }
  }

  private static String text(String code) {
    return RuleText.of(Rules.find(code).orElseThrow().info(), TerminalStyle.PLAIN);
  }
}
