package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that publishes without end, while somebody reads what it publishes. */
final class KilledPublisherTest {
  /** Raise it by {@code -Dfixdex.kills=200} for a long run. */
  private static final int KILLS = Integer.getInteger("fixdex.kills", 5);

  private static final int PAGES = 60;

  @TempDir private Path folder;

  /** The process to kill. */
  static final class Loop {
    private Loop() {}

    public static void main(String[] args) {
      for (int generation = Integer.parseInt(args[1]); ; generation++) {
        publish(Path.of(args[0]), generation);
      }
    }
  }

  private static void publish(Path site, int generation) {
    byte[] text = Integer.toString(generation).getBytes(StandardCharsets.UTF_8);
    try (SitePublisher publisher = SitePublisher.to(site)) {
      for (int page = 0; page < PAGES; page++) {
        publisher.write("entries/e" + page + "/index.html", text);
      }
      publisher.write("only-" + generation % 2 + "/index.html", text);
      publisher.publish();
    }
  }

  @Test
  void never_shows_a_page_missing_or_two_builds_mixed() throws Exception {
    Path site = folder.resolve("site");
    publish(site, 0);
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(site, kill * 1_000_000);
      try {
        waitForNext(site, process);
        long end = System.nanoTime() + random.nextInt(400_000_000);
        while (System.nanoTime() - end < 0) {
          lookAt(site);
        }
      } finally {
        process.destroyForcibly().waitFor();
      }
      lookAt(site);
    }
    publish(site, 7);
    assertEquals(PAGES + 1, Sites.read(site).size());
    assertEquals(List.of("7"), new ArrayList<>(new TreeSet<>(Sites.read(site).values())));
  }

  private static Process start(Path site, int generation) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Loop.class.getName(),
            site.toString(),
            Integer.toString(generation))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void waitForNext(Path site, Process process) throws Exception {
    String before = Files.readString(site.resolve("entries/e0/index.html"));
    while (Files.readString(site.resolve("entries/e0/index.html")).equals(before)) {
      assertTrue(process.isAlive(), "the publisher ended by itself");
      Thread.sleep(5);
    }
  }

  /**
   * Every page is always there. Builds come and go between two reads; but where one page is the
   * same before and after another, that other is of the same build.
   */
  private static void lookAt(Path site) throws IOException {
    String before = read(site, 0);
    for (int page = 1; page < PAGES; page += 7) {
      String other = read(site, page);
      String after = read(site, 0);
      if (before.equals(after)) {
        assertEquals(before, other);
      }
      before = after;
    }
  }

  private static String read(Path site, int page) throws IOException {
    return Files.readString(site.resolve("entries/e" + page + "/index.html"));
  }
}
