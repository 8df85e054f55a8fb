package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@\n");
  private static final String CUT = "\n\\ No newline at end of file\n";

  @Test
  void changesStandBetweenThreeLinesThatStay() {
    assertEquals(
        """
        --- a/kb/x.md
        +++ b/kb/x.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """,
        UnifiedDiff.of("kb/x.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
  }

  @Test
  void aMissingLastLineEndIsSaid() {
    assertEquals(
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a" + CUT + "+a\n", UnifiedDiff.of("x", "a", "a\n"));
  }

  @Test
  void aNewFirstLineOfAnEmptyFileBeginsAtNone() {
    assertEquals("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n", UnifiedDiff.of("x", "", "a\n"));
  }

  @Test
  void nothingIsSaidOfWhatIsEqual() {
    assertEquals("", UnifiedDiff.of("x", "a\r\n", "a\r\n"));
  }

  @Test
  void aDifferenceLeadsFromOneTextToTheOther() {
    Random random = new Random(7);
    for (int run = 0; run < 2_000; run++) {
      String before = text(random);
      String after = text(random);
      assertEquals(after, patched(before, UnifiedDiff.of("x", before, after)));
    }
  }

  @Test
  void textsWithThousandsOfChangesAreShownWhole() {
    String before = "a\n".repeat(3_000);
    String after = "b\n".repeat(3_000);
    assertEquals(after, patched(before, UnifiedDiff.of("x", before, after)));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      text.append("abc".charAt(random.nextInt(3))).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text + (random.nextInt(4) == 0 ? "end" : "");
  }

  /** What {@code patch} makes of a text. */
  private static String patched(String before, String diff) {
    StringBuilder after = new StringBuilder();
    String[] lines = before.isEmpty() ? new String[0] : before.split("(?<=\n)");
    int at = 0;
    Matcher hunk = HUNK.matcher(diff);
    while (hunk.find()) {
      boolean empty = "0".equals(hunk.group(2));
      int first = Integer.parseInt(hunk.group(1)) - (empty ? 0 : 1);
      while (at < first) {
        after.append(lines[at++]);
      }
      int end = diff.indexOf("\n@@ ", hunk.end() - 1);
      String body = diff.substring(hunk.end(), end < 0 ? diff.length() : end + 1);
      for (String line : body.replace(CUT, "\0").split("(?<=[\n\0])")) {
        String text = line.substring(1).replace("\0", "");
        if (line.charAt(0) != '+') {
          assertEquals(lines[at++], text);
        }
        if (line.charAt(0) != '-') {
          after.append(text);
        }
      }
    }
    while (at < lines.length) {
      after.append(lines[at++]);
    }
    return after.toString();
  }
}
