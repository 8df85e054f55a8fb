package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edit of a text is seen before the build that follows it, and pages reload once. The build is
 * held up by a lock meanwhile.
 */
final class PreviewAheadTest {
  private static final Pattern BUILD = Pattern.compile("data-build=\"([^\"]+)\"");

  @TempDir private Path folder;
  private Path entry;
  private final CountDownLatch waiting = new CountDownLatch(1);
  private Preview preview;
  private RunningServer server;

  @BeforeEach
  void serve() throws IOException {
    Path kb = Files.createDirectories(folder.resolve("kb/docker"));
    Path shipped = Path.of("src/test/resources/cli/kb/docker/CROSS_DOCKER_001.md");
    entry = Files.copy(shipped, kb.resolve("CROSS_DOCKER_001.md"));
    LocalDate today = LocalDate.of(2026, 3, 1);
    preview = new Preview(base(), Map.of(), today, "test", _ -> waiting.countDown());
    preview.rebuild();
    server = preview.serve(ServerOptions.DEFAULT.withPort(0));
    preview.complete();
  }

  @AfterEach
  void close() {
    preview.close();
  }

  private KnowledgeBase base() {
    return ((KnowledgeBase.Opened.Ready) KnowledgeBase.open(folder, null)).knowledgeBase();
  }

  private String page() throws IOException {
    return RawHttp.get(server.port(), "/entries/cross-docker-001/").text();
  }

  private static String buildOf(String page) {
    Matcher build = BUILD.matcher(page);
    assertTrue(build.find(), page);
    return build.group(1);
  }

  /** What the page is while the build of an edit has to wait, and when that is done. */
  private String[] pages(String from, String to) throws Exception {
    String text = Files.readString(entry);
    assertTrue(text.contains(from), text);
    Files.writeString(entry, text.replace(from, to));
    String early;
    CompletableFuture<Preview.State> state;
    try (BuildLock _ = BuildLock.take(base().cache())) {
      Path gone = entry.resolveSibling("sedAbC123"); // which the editor has renamed to the entry
      Changes changes = new Changes(Set.of(entry, gone), false);
      state = CompletableFuture.supplyAsync(() -> preview.rebuild(changes));
      assertTrue(waiting.await(20, TimeUnit.SECONDS), "nothing waits");
      early = page();
    }
    assertInstanceOf(Preview.Built.class, state.get(20, TimeUnit.SECONDS));
    return new String[] {early, page()};
  }

  @Test
  void anEditOfATextIsSeenAtOnceAndReloadsPagesOnce() throws Exception {
    String before = page();
    String[] pages = pages("## 💡 Context", "Zanzibar it is.\n\n## 💡 Context");
    assertTrue(pages[0].contains("Zanzibar"), pages[0]);
    assertNotEquals(buildOf(before), buildOf(pages[0]));
    assertEquals(pages[0], pages[1]);
  }

  @Test
  void anEditOfATitleIsSeenWhenAllPagesHaveIt() throws Exception {
    String before = page();
    String[] pages = pages("\n# ", "\n# Zanzibar: ");
    assertEquals(before, pages[0]);
    assertTrue(pages[1].contains("Zanzibar"), pages[1]);
    assertNotEquals(buildOf(before), buildOf(pages[1]));
  }

  @Test
  void afterABuildThatFailedNothingIsShownAhead() throws Exception {
    Path settings = folder.resolve("kb/fixdex.yaml");
    Files.writeString(settings, "no: such setting\n");
    assertInstanceOf(Preview.Failed.class, preview.rebuild(new Changes(Set.of(settings), false)));
    Files.writeString(entry, Files.readString(entry).replace("\n## ", "\nZanzibar it is.\n\n## "));
    assertInstanceOf(Preview.Failed.class, preview.rebuild(new Changes(Set.of(entry), false)));
    assertFalse(page().contains("Zanzibar"));
  }
}
