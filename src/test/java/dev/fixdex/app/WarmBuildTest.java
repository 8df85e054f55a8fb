package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.render.ThemeAssets;
import dev.fixdex.search.Filters;
import dev.fixdex.search.Hit;
import dev.fixdex.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A build that keeps what it can makes the same site, findings and answers as one that begins with
 * nothing. {@code -Dfixdex.histories=N} plays more random histories than usual.
 */
class WarmBuildTest {
  private static final int HISTORIES = Integer.getInteger("fixdex.histories", 3);
  private static final int STEPS = 10;
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final List<String> QUERIES =
      List.of("exec format error", "permission denied", "word7", "connection refused port", "git");

  @TempDir private Path folder;
  private Path kb;

  static Stream<Integer> histories() {
    return IntStream.range(0, HISTORIES).boxed();
  }

  @BeforeEach
  void copyEntries() throws IOException {
    kb = folder.resolve("warm/kb");
    Files.createDirectories(kb);
    try (Stream<Path> files = Files.walk(Path.of("kb"))) {
      List<Path> entries =
          files.filter(file -> file.toString().endsWith(".md")).sorted().limit(16).toList();
      for (Path entry : entries) {
        Path copy = kb.resolve(Path.of("kb").relativize(entry).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(entry, copy);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    Files.copy(Path.of("kb/fixdex.yaml"), kb.resolve("fixdex.yaml"));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyStepOfAHistoryEndsLikeAColdBuild(int seed) throws IOException {
    History history = new History(kb, seed);
    build(folder.resolve("warm"));
    for (int step = 0; step < STEPS; step++) {
      String what = "history " + seed + ", step " + step + ": " + history.step();
      SiteBuild.Outcome warm = build(folder.resolve("warm"));
      assertLikeCold(warm, what);
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyStepOfAHistoryOfPicturesEndsLikeAColdBuild(int seed) throws IOException {
    History history = new History(kb, 3_000 + seed);
    build(folder.resolve("warm"));
    for (int step = 0; step < 2 * STEPS; step++) {
      String what = "pictures " + seed + ", step " + step + ": " + history.pictureStep();
      SiteBuild.Outcome warm = build(folder.resolve("warm"));
      assertLikeCold(warm, what);
    }
  }

  @Test
  void nothingIsTouchedWhenNothingHasChanged() throws IOException {
    SiteBuild.Outcome first = build(folder.resolve("warm"));
    assertTrue(first.changes().written().size() > 50, first.changes()::toString);
    Map<String, String> before = states(folder.resolve("warm/site"));
    SiteBuild.Outcome second = build(folder.resolve("warm"));
    assertEquals(SiteChanges.NONE, second.changes());
    assertEquals(before, states(folder.resolve("warm/site")));
    assertLikeCold(second, "nothing changed");
  }

  @Test
  void anEditOfTheBodyWritesItsEntryAndTheSearchOnly() throws IOException {
    SiteBuild.Outcome first = build(folder.resolve("warm"));
    History history = new History(kb, 1);
    history.editBody(kb.resolve("authentication/CROSS_GIT_003.md"));
    SiteBuild.Outcome outcome = build(folder.resolve("warm"));
    long searched = outcome.changes().written().stream().filter(this::isSearched).count();
    long all = first.changes().written().stream().filter(this::isSearched).count();
    assertTrue(searched > 1 && searched < all / 2, searched + " of " + all + " files to search in");
    List<String> others =
        outcome.changes().written().stream().filter(path -> !isSearched(path)).toList();
    assertEquals(
        List.of("entries/cross-git-003/index.html", "entries/cross-git-003/index.md"), others);
  }

  @Test
  void anEditOfTheFirstCommandReachesTheDiagnosis() throws IOException {
    build(folder.resolve("warm"));
    Path entry = kb.resolve("authentication/CROSS_GIT_003.md");
    String text = Files.readString(entry);
    int solution = text.indexOf("SOLUTION");
    int line = text.indexOf('\n', text.indexOf("```", solution)) + 1;
    Files.writeString(entry, text.substring(0, line) + "date\n" + text.substring(line));
    assertLikeCold(build(folder.resolve("warm")), "a command before the first");
  }

  private boolean isSearched(String path) {
    return path.startsWith("search/") || path.startsWith("diagnose/");
  }

  @Test
  void theAssetsOfTheBuildBeforeStayForAsLongAsTheNextOneDoes() throws IOException {
    Path root = folder.resolve("warm");
    build(root);
    Set<String> first = assetFolders(root);
    Path sheet = root.resolve("templates/assets/style.css");
    Files.createDirectories(sheet.getParent());
    Files.writeString(sheet, "body { color: green }");
    build(root);
    Set<String> second = assetFolders(root);
    assertEquals(2, second.size());
    assertTrue(second.containsAll(first));
    build(root);
    assertEquals(second, assetFolders(root), "nothing was published");
    new History(kb, 1).editBody(kb.resolve("authentication/CROSS_GIT_003.md"));
    assertLikeCold(build(root), "edited");
    second.removeAll(first);
    assertEquals(second, assetFolders(root));
  }

  private static Set<String> assetFolders(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("site").resolve(ThemeAssets.FOLDERS))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void whatSomebodyDidToTheSiteIsUndone() throws IOException {
    build(folder.resolve("warm"));
    Path site = folder.resolve("warm/site");
    Path page = site.resolve("entries/cross-git-003/index.html");
    Files.writeString(page, "changed by hand");
    Files.delete(site.resolve("feed.xml"));
    SiteBuild.Outcome outcome = build(folder.resolve("warm"));
    assertEquals(
        List.of("entries/cross-git-003/index.html", "feed.xml"), outcome.changes().written());
    assertLikeCold(outcome, "changed by hand");
  }

  @Test
  void aBuildThatWasStoppedByErrorsIsCaughtUpWith() throws IOException {
    new History(kb, 1).forgetRelations();
    SiteBuild.Outcome first = build(folder.resolve("warm"), false);
    assertTrue(first.published(), first.findings()::toString);
    Path entry = kb.resolve("authentication/CROSS_GIT_003.md");
    String good = Files.readString(entry);
    Files.writeString(entry, good.replace("category: ", "kategory: "));
    assertTrue(!build(folder.resolve("warm"), false).published());
    Files.writeString(entry, good.replace("## 💡 Context", "More.\n\n## 💡 Context"));
    SiteBuild.Outcome outcome = build(folder.resolve("warm"), false);
    assertTrue(outcome.published(), outcome.findings()::toString);
    assertLikeCold(outcome, "mended");
  }

  @Test
  void aCacheThatIsNotWholeChangesNothing() throws IOException {
    build(folder.resolve("warm"));
    java.util.Random random = new java.util.Random(3);
    for (String name : List.of("catalog", "findings", "site-drafts", "index-drafts.entries")) {
      for (int i = 0; i < 3; i++) {
        Path file = folder.resolve("warm/.fixdex").resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, i < 2 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertLikeCold(build(folder.resolve("warm")), name + " broken");
      }
    }
  }

  private void assertLikeCold(SiteBuild.Outcome warm, String what) throws IOException {
    Path fresh = Files.createTempDirectory(folder, "cold");
    Folders.copyBase(kb, fresh);
    SiteBuild.Outcome cold = build(fresh);
    Folders.assertSameSite(fresh.resolve("site"), folder.resolve("warm/site"), what);
    assertEquals(cold.findings().toString(), warm.findings().toString(), what);
    assertEquals(cold.pages(), warm.pages(), what);
    assertEquals(hits(fresh), hits(folder.resolve("warm")), what);
  }

  private static SiteBuild.Outcome build(Path root) {
    return build(root, true);
  }

  private static SiteBuild.Outcome build(Path root, boolean keepGoing) {
    SiteBuild.Options options =
        new SiteBuild.Options(root.resolve("site"), keepGoing, keepGoing, 2, TODAY, "test");
    return new SiteBuild(base(root), options).run();
  }

  private static KnowledgeBase base(Path root) {
    return Folders.base(root.resolve("kb"));
  }

  private static List<String> hits(Path root) {
    List<String> all = new ArrayList<>();
    try (Search search = Search.in(base(root), true, "test")) {
      for (String query : QUERIES) {
        for (Hit hit : search.search(new SearchRequest(query, 30, Filters.NONE)).hits()) {
          all.add(query + " " + hit.id() + " " + hit.score());
        }
      }
    }
    return all;
  }

  private static Map<String, String> states(Path root) throws IOException {
    Map<String, String> states = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        states.put(
            file.toString(),
            Files.getAttribute(file, "unix:ctime") + " " + Files.getAttribute(file, "unix:ino"));
      }
    }
    return states;
  }
}
