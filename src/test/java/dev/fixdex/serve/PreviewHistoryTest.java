package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.app.Folders;
import dev.fixdex.app.History;
import dev.fixdex.app.SiteBuild;
import dev.fixdex.disk.Changes;
import dev.fixdex.disk.Watcher;
import dev.fixdex.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A preview that goes by what it remembers and by what the system says has changed shows what a
 * build shows that begins with nothing. {@code -Dfixdex.histories=N} plays more histories.
 */
final class PreviewHistoryTest {
  private static final int HISTORIES = Integer.getInteger("fixdex.histories", 3);
  private static final int STEPS = 12;
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final Path SHIPPED = Path.of("kb");

  @TempDir private Path folder;
  private Path kb;

  static Stream<Integer> histories() {
    return IntStream.range(0, HISTORIES).map(i -> 7_000 + i).boxed();
  }

  @BeforeEach
  void copyEntries() throws IOException {
    kb = folder.resolve("edited/kb");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      List<Path> entries =
          files.filter(file -> file.toString().endsWith(".md")).sorted().limit(12).toList();
      for (Path entry : entries) {
        Path copy = kb.resolve(SHIPPED.relativize(entry).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(entry, copy);
      }
    }
    Files.copy(SHIPPED.resolve("fixdex.yaml"), kb.resolve("fixdex.yaml"));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyStepOfAHistoryShowsWhatABuildShows(int seed) throws Exception {
    History history = new History(kb, seed);
    try (Preview preview = new Preview(Folders.base(kb), Map.of(), TODAY, "test", waits -> {});
        Watcher watcher = Watcher.of(preview.watched(), List.of())) {
      preview.rebuild();
      RunningServer server = preview.serve(ServerOptions.DEFAULT.withPort(0));
      preview.complete();
      for (int step = 0; step < STEPS; step++) {
        String what = "history " + seed + ", step " + step + ": " + history.step();
        Preview.State state = preview.rebuild(changes(watcher, step));
        preview.complete();
        assertLikeCold(state, what);
        assertServed(server, what);
      }
    }
  }

  /** All changes so far: the last one is of a file that is no entry. */
  private Changes changes(Watcher watcher, int step) throws IOException, InterruptedException {
    Path last = kb.resolve("notes.txt");
    Files.writeString(last, "step " + step);
    Set<Path> paths = new HashSet<>();
    boolean everything = false;
    while (!paths.contains(last) && !everything) {
      Changes changes = watcher.await();
      paths.addAll(changes.paths());
      everything = changes.everything();
    }
    return new Changes(paths, everything);
  }

  private void assertLikeCold(Preview.State state, String what) throws IOException {
    Path fresh = Files.createTempDirectory(folder, "cold");
    Folders.copyBase(kb, fresh);
    SiteBuild.Options options =
        new SiteBuild.Options(fresh.resolve("site"), true, true, 2, TODAY, "test");
    SiteBuild.Outcome cold = new SiteBuild(Folders.base(fresh.resolve("kb")), options).run();
    Folders.assertSameSite(fresh.resolve("site"), kb.resolveSibling(".fixdex/preview/site"), what);
    assertEquals(texts(cold.findings()), texts(((Preview.Built) state).findings()), what);
  }

  /** What was shown ahead of the build is shown no more. */
  private void assertServed(RunningServer server, String what) throws IOException {
    Path entries = kb.resolveSibling(".fixdex/preview/site/entries");
    if (!Files.isDirectory(entries)) {
      return;
    }
    try (Stream<Path> pages = Files.list(entries)) {
      for (Path page : pages.filter(each -> Files.exists(each.resolve("index.md"))).toList()) {
        String path = "/entries/" + page.getFileName() + "/index.md";
        String served = RawHttp.get(server.port(), path).text();
        assertEquals(Files.readString(page.resolve("index.md")), served, what + path);
      }
    }
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }
}
