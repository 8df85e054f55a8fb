package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that begins with the one that people see ends as if each file had been written. */
final class EditedSiteTest {
  private static final int ROUNDS = 60;

  /** Files where others have folders, and names that are in another order as bytes. */
  private static final List<String> PATHS =
      List.of(
          "index.html",
          "entries/a/index.html",
          "entries/a/index.md",
          "entries/b",
          "entries/b/c",
          "entries/ä/index.html",
          "entries/\uFF21",
          "entries/\uD83D\uDE00",
          "search/w/AAAA/1.bin",
          "search/w/AAAB/1.bin");

  @TempDir private Path folder;
  private Path site;
  private final Random random = new Random(11);
  private final Map<String, String> files = new TreeMap<>();
  private String state = "";

  @BeforeEach
  void publishTwo() {
    site = folder.resolve("site");
    Sites.publish(site, Map.of("index.html", "zero", "entries/old", "old"));
    files.put("index.html", "one");
    Sites.publish(site, files);
    state = state(site);
  }

  private static String state(Path site) {
    try (SitePublisher publisher = SitePublisher.to(site)) {
      return publisher.state();
    }
  }

  @Test
  void anyEditsEndInTheSiteThatWouldBeWrittenAnew() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Set<String> dropped = new TreeSet<>();
      Map<String, String> written = new TreeMap<>();
      edit(dropped, written);
      String what = "round " + round + ": -" + dropped + " +" + written;
      if (round % 7 == 6) {
        Sites.publish(site, files);
        state = state(site);
      } else {
        publish(dropped, written, what);
      }
      assertLikeAnew(what);
    }
  }

  private void edit(Set<String> dropped, Map<String, String> written) {
    for (int i = random.nextInt(4); i > 0; i--) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      boolean free =
          files.keySet().stream()
              .noneMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
      if (files.containsKey(path) && random.nextBoolean()) {
        files.remove(path);
        written.remove(path);
        dropped.add(path);
      } else if (free) {
        String text = "text " + random.nextInt(3);
        files.put(path, text);
        written.put(path, text);
      }
    }
  }

  private void publish(Set<String> dropped, Map<String, String> written, String what) {
    try (SitePublisher publisher = SitePublisher.to(site)) {
      assertTrue(publisher.isAsLeft(state), what);
      assertTrue(publisher.beginWithSeen(), what);
      Sites.write(publisher, written);
      publisher.drop(dropped);
      publisher.publish();
      state = publisher.state();
      assertTrue(written.keySet().containsAll(publisher.written()), what);
    }
  }

  private void assertLikeAnew(String what) throws IOException {
    Path anew = folder.resolve("anew");
    FileTree.delete(anew);
    Sites.publish(anew, files);
    assertEquals(files, Sites.read(site), what);
    assertEquals(
        Files.readString(anew.resolve(SitePublisher.MARKER)),
        Files.readString(site.resolve(SitePublisher.MARKER)),
        what);
    assertEquals(state(site), state, what);
    assertFalse(Files.exists(site.resolve("entries/old")), what);
  }

  @Test
  void doesNotBeginWithASiteThatIsNotAsItWasLeft() throws IOException {
    Files.writeString(site.resolve("index.html"), "changed by hand");
    try (SitePublisher publisher = SitePublisher.to(site)) {
      assertFalse(publisher.isAsLeft(state));
      assertFalse(publisher.beginWithSeen());
    }
  }

  @Test
  void doesNotBeginWithTheSeenSiteWhenTheOtherIsUnknown() throws IOException {
    Files.delete(folder.resolve(".site.fixdex/difference"));
    try (SitePublisher publisher = SitePublisher.to(site)) {
      assertTrue(publisher.isAsLeft(state));
      assertFalse(publisher.beginWithSeen());
      Sites.write(publisher, files);
      publisher.publish();
    }
    assertEquals(files, Sites.read(site));
  }
}
