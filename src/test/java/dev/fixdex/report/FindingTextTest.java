package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import org.junit.jupiter.api.Test;

class FindingTextTest {
  private static final RuleId RULE = new RuleId("FD107", "unknown-term");

  @Test
  void showsPlaceRuleMessageLineAndHelp() {
    assertEquals(
        """
        kb/docker/A_001.md:2:14: error[FD107] `hihg` is no known criticality
          2 | criticality: "hihg"
            |              ^^^^^^
          help: Did you mean `high`?
        """,
        text("---\n", "criticality: ", "\"hihg\"", "\n---\n"));
  }

  @Test
  void underlinesByTheWidthThatATerminalGivesASign() {
    assertUnderlined("🔍 错误 ", "失败", " end", 8, 4);
    assertUnderlined("e\u0301te\u0301 ", "x", "", 4, 1);
    assertUnderlined("\tif\t", "x", "", 10, 1);
  }

  @Test
  void pointsWithOneCaretWhereNothingIsUnderlined() {
    assertUnderlined("abc", "", "def", 3, 1);
    assertUnderlined("abc", "", "", 3, 1);
  }

  @Test
  void underlinesOnlyTheFirstOfSeveralLines() {
    assertUnderlined("> ", "one\n> two", "", 2, 3);
  }

  @Test
  void cutsALongLineAroundThePlace() {
    for (int before : new int[] {0, 100, 500, 5_000}) {
      String[] lines = lines("x".repeat(before), "HERE", "y".repeat(5_000));
      assertTrue(lines[1].length() <= 160, () -> "too wide: " + lines[1]);
      int caret = lines[2].indexOf('^');
      assertEquals("HERE", lines[1].substring(caret, caret + 4));
      assertEquals(4, lines[2].chars().filter(c -> c == '^').count());
    }
  }

  @Test
  void aLongUnderlineEndsWithTheLineThatIsShown() {
    String[] lines = lines("ab", "x".repeat(900), "");
    assertTrue(lines[2].length() <= lines[1].length(), () -> lines[1] + "\n" + lines[2]);
  }

  @Test
  void showsWhatCannotBeSeenAndNeverSendsItToTheTerminal() {
    String[] lines = lines("ls \u001b[2J", "\u202e", "gnp\u200b");
    assertEquals("  2 | ls \uFFFD[2J\uFFFDgnp\uFFFD", lines[1]);
    assertEquals(lines[1].lastIndexOf("\uFFFDgnp"), lines[2].indexOf('^'));
  }

  @Test
  void isPlainTextUnlessColourIsWanted() {
    Finding finding = finding("", "", "x", "");
    assertFalse(new FindingText(TerminalStyle.PLAIN, "").of(finding).contains("\u001b"));
    TerminalStyle colour = new TerminalStyle(true, 80);
    assertTrue(new FindingText(colour, "").of(finding).contains("\u001b[1;31merror[FD107]"));
  }

  private static void assertUnderlined(
      String before, String marked, String after, int column, int carets) {
    String underline = lines(before, marked, after)[2];
    assertEquals("    | " + " ".repeat(column) + "^".repeat(carets), underline);
  }

  private static String[] lines(String before, String marked, String after) {
    return text("\n", before, marked, after).split("\n", -1);
  }

  private static String text(String first, String before, String marked, String after) {
    return new FindingText(TerminalStyle.PLAIN, "kb/").of(finding(first, before, marked, after));
  }

  private static Finding finding(String first, String before, String marked, String after) {
    SourceText source = SourceText.of("docker/A_001.md", first + before + marked + after);
    int start = first.length() + before.length();
    Span span = new Span(start, start + marked.length());
    String message = "`hihg` is no known criticality";
    String help = "Did you mean `high`?";
    return new Finding(RULE, Severity.ERROR, source.place(span), message, help, null);
  }
}
