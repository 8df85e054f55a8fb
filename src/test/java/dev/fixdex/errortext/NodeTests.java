package dev.fixdex.errortext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs tests that are written in JavaScript, for modules that browsers run too. */
public final class NodeTests {
  private NodeTests() {}

  /** Skips the calling test where there is no Node. */
  public static void assumeInstalled() throws InterruptedException {
    assumeTrue(isInstalled(), "no node here");
  }

  /**
   * Runs the tests of a file of {@code src/test/js}; fails with what they printed when one fails.
   *
   * @param environment what the tests are told, besides this program's own environment
   */
  public static void pass(String file, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder node =
        new ProcessBuilder("node", "--test", "src/test/js/" + file).redirectErrorStream(true);
    node.environment().putAll(environment);
    Process process = node.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("node", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
