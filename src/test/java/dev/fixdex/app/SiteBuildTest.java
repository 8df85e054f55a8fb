package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.disk.DiskException;
import dev.fixdex.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the shipped knowledge base, and copies of it with faults. */
final class SiteBuildTest {
  private static final Path SHIPPED = Path.of("kb");
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final String DOCKER = "devops/CROSS_DOCKER_001.md";
  private static final String DOCKER_PAGE = "entries/cross-docker-001/index.html";

  @TempDir private Path folder;
  private Path kb;

  @BeforeEach
  void copyKnowledgeBase() throws IOException {
    kb = folder.resolve("kb");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, kb.resolve(SHIPPED.relativize(file).toString()));
      }
    }
  }

  @Test
  void shippedKnowledgeBaseHasNoFindingAndAPageForEachEntry() throws IOException {
    SiteBuild.Outcome outcome = build("site", 2, false);

    assertEquals(List.of(), outcome.findings());
    assertTrue(outcome.entries() >= 40, outcome.entries() + " entries");
    SortedMap<String, byte[]> site = files(folder.resolve("site"));
    long pages =
        site.keySet().stream().filter(name -> name.matches("entries/.*/index.html")).count();
    assertEquals(outcome.entries(), pages);
    for (String file : List.of("index.html", "404.html", "sitemap.xml", "feed.xml", "robots.txt")) {
      assertTrue(site.containsKey(file), file);
    }
  }

  @Test
  void sameInputGivesTheSameBytesWhateverTheMachine() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    build("first", 1, false);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build("second", 4, false);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertSame(files(folder.resolve("first")), files(folder.resolve("second")));
  }

  @Test
  void oneBadEntryCostsOneFindingAndItsOwnPage() throws IOException {
    build("good", 2, false);
    Files.writeString(kb.resolve(DOCKER), "> ".repeat(2_000) + "deep\n");

    SiteBuild.Outcome outcome = build("bad", 2, true);

    List<Finding> own =
        outcome.findings().stream().filter(f -> f.place().path().equals(DOCKER)).toList();
    assertEquals(List.of("FD001"), own.stream().map(f -> f.rule().code()).toList());
    SortedMap<String, byte[]> good = files(folder.resolve("good"));
    SortedMap<String, byte[]> bad = files(folder.resolve("bad"));
    assertFalse(bad.containsKey(DOCKER_PAGE));
    good.keySet().stream()
        .filter(
            name -> name.startsWith("entries/") && !name.startsWith("entries/cross-docker-001/"))
        .forEach(name -> assertTrue(bad.containsKey(name), name));
    for (Map.Entry<String, byte[]> file : bad.entrySet()) {
      String text = new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8);
      boolean links = file.getKey().endsWith(".html") && text.contains("cross-docker-001/\"");
      assertFalse(links, file.getKey() + " links to a page that is not there");
    }
  }

  @Test
  void lintErrorsLeaveTheLastSiteAsItWas() throws IOException {
    build("site", 2, false);
    SortedMap<String, byte[]> before = files(folder.resolve("site"));
    edit(DOCKER, "criticality: \"high\"", "criticality: \"hihg\"");

    SiteBuild.Outcome outcome = build("site", 2, false);

    assertFalse(outcome.published());
    assertSame(before, files(folder.resolve("site")));
  }

  @Test
  void draftsAreNotPublishedAndNotInTheWay() throws IOException {
    edit(DOCKER, "related_kb:", "status: \"draft\"\nrelated_kb:");
    edit(DOCKER, "criticality: \"high\"", "criticality: \"hihg\"");

    SiteBuild.Outcome outcome = build("site", 2, false);

    assertTrue(outcome.published(), "errors of a draft stop nobody else");
    assertFalse(files(folder.resolve("site")).containsKey(DOCKER_PAGE));
  }

  @Test
  void valuesAreFilledInAndEntryTextIsNeverATemplate() throws IOException {
    KnowledgeBase base = open().withValues(Map.of("IMAGE_NAME", "registry.example/app:1"));
    SiteBuild.Options options =
        new SiteBuild.Options(folder.resolve("site"), false, false, 2, TODAY, "test");

    new SiteBuild(base, options).run();

    String page = Files.readString(folder.resolve("site").resolve(DOCKER_PAGE));
    assertTrue(page.contains("registry.example/app:1"));
    assertFalse(page.contains("__IMAGE_NAME__"));
    assertTrue(page.contains("{{.Architecture}}"), "template syntax of an entry is text");
  }

  @Test
  void aFolderOfSomebodyElseIsNeverTouched() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("thesis.txt"), "years of work");

    DiskException refusal = assertThrows(DiskException.class, () -> build("theirs", 2, false));

    assertTrue(String.valueOf(refusal.getMessage()).contains("thesis.txt"));
    assertEquals("years of work", Files.readString(theirs.resolve("thesis.txt")));
  }

  private KnowledgeBase open() {
    return switch (KnowledgeBase.open(folder, kb)) {
      case Opened.Ready(KnowledgeBase base) -> base;
      case Opened other -> throw new AssertionError(other);
    };
  }

  private SiteBuild.Outcome build(String output, int jobs, boolean keepGoing) {
    SiteBuild.Options options =
        new SiteBuild.Options(folder.resolve(output), keepGoing, false, jobs, TODAY, "test");
    return new SiteBuild(open(), options).run();
  }

  private void edit(String path, String old, String replacement) throws IOException {
    String text = Files.readString(kb.resolve(path));
    assertTrue(text.contains(old), old);
    Files.writeString(kb.resolve(path), text.replaceFirst(old, replacement));
  }

  private static SortedMap<String, byte[]> files(Path site) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(site)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertSame(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }
}
