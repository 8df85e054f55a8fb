package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ContinuationTest {
  private static final String[] LINES = {
    "12 ",
    "2026-01-02 03:04:05 ",
    "2026-01-02T03:04:05Z   at org.example.Main.main(Main.java:1)",
    "2026-01-02 03:04:05,678 Caused by: java.lang.IllegalStateException",
    "api-1 | \tat org.example.Main.main(Main.java:1)",
    "api-1 |",
    "  | ",
    "The above exception was raised",
    "^",
  };

  private static boolean goesOn(String line) {
    return Continuation.is(line.toCharArray(), line.length());
  }

  @Test
  void readsNothingBehindTheEndOfALine() {
    for (String line : LINES) {
      for (int length = 0; length <= line.length(); length++) {
        char[] exact = line.substring(0, length).toCharArray();
        char[] reused = new char[line.length() + 8];
        Arrays.fill(reused, '7');
        System.arraycopy(exact, 0, reused, 0, length);
        assertEquals(
            Continuation.is(exact, length), Continuation.is(reused, length), new String(exact));
      }
    }
  }

  @Test
  void goesOnAfterATimeOrAServicesName() {
    assertTrue(goesOn("2026-01-02T03:04:05Z   at org.example.Main.main(Main.java:1)"));
    assertTrue(goesOn("2026-01-02 03:04:05,678 Caused by: java.lang.IllegalStateException"));
    assertTrue(goesOn("api-1 | \tat org.example.Main.main(Main.java:1)"));
    assertFalse(goesOn("2026-01-02 03:04:05 started"));
    assertFalse(goesOn("12 "));
  }
}
