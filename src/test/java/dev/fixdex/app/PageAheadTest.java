package dev.fixdex.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.disk.CacheMemory;
import dev.fixdex.disk.DiskException;
import dev.fixdex.picture.SamplePictures;
import dev.fixdex.render.SiteFile;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown ahead of a build is what the build makes, and all that it makes. */
class PageAheadTest {
  private static final Path SHIPPED = Path.of("kb");

  @TempDir private Path folder;
  private final CacheMemory memory = CacheMemory.lasting();
  private Path kb;
  private Path site;
  private KnowledgeBase last;

  @BeforeEach
  void build() throws IOException {
    kb = folder.resolve("kb");
    site = folder.resolve("preview");
    Files.createDirectories(kb);
    for (String path : shipped()) {
      Files.createDirectories(kb.resolve(path).getParent());
      Files.copy(SHIPPED.resolve(path), kb.resolve(path));
    }
    Files.copy(SHIPPED.resolve("fixdex.yaml"), kb.resolve("fixdex.yaml"));
    rebuild();
  }

  private static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> SHIPPED.relativize(file).toString())
          .sorted()
          .limit(12)
          .toList();
    }
  }

  private SiteBuild.Outcome rebuild() {
    last = ((KnowledgeBase.Opened.Ready) KnowledgeBase.open(kb, kb)).knowledgeBase().with(memory);
    SiteBuild.Options options =
        new SiteBuild.Options(
            site, true, true, 2, LocalDate.of(2030, 1, 1), "test", SiteBuild.Aim.PREVIEW_PAGES);
    return new SiteBuild(last, options).run();
  }

  private Optional<List<SiteFile>> ahead(String path) {
    return PageAhead.of(last, path, "test");
  }

  private void edit(String path, String from, String to) throws IOException {
    String text = Files.readString(kb.resolve(path));
    assertTrue(text.contains(from), path);
    Files.writeString(kb.resolve(path), text.replace(from, to));
  }

  private void assertMakesJustThese(List<SiteFile> ahead, String what) throws IOException {
    SiteBuild.Outcome outcome = rebuild();
    Set<String> shown = ahead.stream().map(SiteFile::path).collect(Collectors.toSet());
    List<String> others =
        outcome.changes().written().stream()
            .filter(path -> !path.startsWith(".") && !shown.contains(path))
            .toList();
    assertEquals(List.of(), others, what);
    assertEquals(List.of(), outcome.changes().removed(), what);
    for (SiteFile file : ahead) {
      assertArrayEquals(Files.readAllBytes(site.resolve(file.path())), file.bytes(), what);
    }
  }

  @Test
  void anEditOfATextShowsThePageOfThisEntry() throws IOException {
    for (String path : shipped()) {
      edit(path, "\n## ", "\nOne line more, and `a command`.\n\n## ");
      List<SiteFile> files = ahead(path).orElseThrow();
      assertEquals(3, files.size(), path);
      assertMakesJustThese(files, path);
    }
  }

  static Stream<Arguments> whatOthersShow() {
    return Stream.of(
        Arguments.of("\n# ", "\n# Another title: "),
        Arguments.of("**TL;DR**: ", "**TL;DR**: Look here. "),
        Arguments.of("criticality: ", "status: draft\ncriticality: "),
        Arguments.of("tags: [", "tags: [seldom, "),
        Arguments.of("kb_id: ", "no_id: "));
  }

  @ParameterizedTest
  @MethodSource("whatOthersShow")
  void whatOtherPagesMayShowWaitsForTheBuild(String from, String to) throws IOException {
    String path = shipped().getFirst();
    edit(path, from, to);
    assertEquals(Optional.empty(), ahead(path));
  }

  @Test
  void soDoesATextWhenTheSettingsWereChangedSince() throws IOException {
    String path = shipped().getFirst();
    edit(path, "\n## ", "\nOne line more.\n\n## ");
    Path settings = kb.resolve("fixdex.yaml");
    Files.writeString(settings, Files.readString(settings) + "\n# changed\n");
    assertEquals(Optional.empty(), ahead(path));
  }

  @Test
  void thePageIsInTheThemeOfNow() throws IOException {
    String path = shipped().getFirst();
    edit(path, "\n## ", "\nOne line more.\n\n## ");
    Path theme = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(theme.resolve("entry.peb"), "<title>{{ page.title }}</title>");
    String page = new String(ahead(path).orElseThrow().getFirst().bytes(), UTF_8);
    assertTrue(page.startsWith("<title>"), page);
  }

  @Test
  void picturesWaitForTheBuildAndFilesThatAreGoneAreNoPages() throws IOException {
    String path = shipped().getFirst();
    Files.write(kb.resolve(path).resolveSibling("a.png"), SamplePictures.png(4, 4, 1));
    edit(path, "\n## ", "\n![A picture](a.png)\n\n## ");
    assertEquals(Optional.empty(), ahead(path));
    Files.delete(kb.resolve(path));
    assertThrows(DiskException.class, () -> ahead(path));
    assertThrows(DiskException.class, () -> ahead("docker/CROSS_DOCKER_404.md"));
  }

  /** Whatever is edited, the build makes what was shown. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyHistoryShowsWhatTheBuildMakes(int seed) throws IOException {
    History history = new History(kb, seed);
    SortedMap<String, ContentHash> before = Folders.hashes(kb);
    for (int step = 0; step < 15; step++) {
      String what = "history " + seed + ", step " + step + ": " + history.step();
      SortedMap<String, ContentHash> now = Folders.hashes(kb);
      Set<String> edited = edited(before, now);
      Optional<List<SiteFile>> ahead =
          edited.size() == 1 ? ahead(edited.iterator().next()) : Optional.empty();
      if (ahead.isPresent()) {
        assertMakesJustThese(ahead.get(), what);
      } else {
        rebuild();
      }
      before = now;
    }
  }

  /** What was edited, if nothing came or went. */
  private static Set<String> edited(
      SortedMap<String, ContentHash> before, SortedMap<String, ContentHash> now) {
    return before.keySet().equals(now.keySet())
        ? now.keySet().stream()
            .filter(path -> !Objects.equals(now.get(path), before.get(path)))
            .collect(Collectors.toSet())
        : Set.of();
  }
}
