package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.Changes;
import dev.fixdex.disk.LockedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview does when it cannot go on at once. */
final class PreviewTroubleTest {
  @TempDir private Path folder;
  private Path entry;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch waiting = new CountDownLatch(1);

  @BeforeEach
  void copyAnEntry() throws IOException {
    Path kb = Files.createDirectories(folder.resolve("kb/docker"));
    Path shipped = Path.of("src/test/resources/cli/kb/docker/CROSS_DOCKER_001.md");
    entry = Files.copy(shipped, kb.resolve("CROSS_DOCKER_001.md"));
  }

  private Preview preview() {
    return new Preview(base(), Map.of(), LocalDate.of(2026, 3, 1), "test", this::waits);
  }

  private void waits(String forWhom) {
    told.add(forWhom);
    waiting.countDown();
  }

  private KnowledgeBase base() {
    if (KnowledgeBase.open(folder, null) instanceof KnowledgeBase.Opened.Ready(var base)) {
      return base;
    }
    throw new IllegalStateException("no knowledge base in " + folder);
  }

  @Test
  void a_mistake_in_a_template_is_told_and_ends_with_its_correction() throws IOException {
    Path template = Files.createDirectory(folder.resolve("templates")).resolve("not-found.peb");
    try (Preview preview = preview()) {
      Files.writeString(template, "{% if %}");
      Preview.State state = preview.rebuild();
      String message = assertInstanceOf(Preview.Failed.class, state).message();
      assertTrue(message.startsWith("templates/not-found.peb:1: Unexpected token"), message);
      Files.writeString(template, "<p>nothing here</p>");
      assertInstanceOf(Preview.Built.class, preview.rebuild());
    }
  }

  @Test
  void a_save_while_another_holds_the_lock_is_built_when_it_is_free() throws Exception {
    try (Preview preview = preview()) {
      preview.rebuild();
      preview.complete();
      RunningServer server = preview.serve(ServerOptions.DEFAULT.withPort(0));
      String text = Files.readString(entry);
      Files.writeString(entry, text.replace("## 💡 Context", "Zanzibar it is.\n\n## 💡 Context"));
      CompletableFuture<Preview.State> state;
      try (BuildLock _ = BuildLock.take(base().cache())) {
        state =
            CompletableFuture.supplyAsync(() -> preview.rebuild(new Changes(Set.of(entry), false)));
        assertTrue(waiting.await(20, TimeUnit.SECONDS), "nothing was told");
        Thread.sleep(300); // for a second try
      }
      assertInstanceOf(Preview.Built.class, state.get(20, TimeUnit.SECONDS));
      preview.complete();
      assertEquals(1, told.size(), told::toString);
      assertTrue(told.getFirst().startsWith("Another fixdex is at work here: process "));
      String page = RawHttp.get(server.port(), "/entries/cross-docker-001/").text();
      assertTrue(page.contains("Zanzibar"), page);
      String hits = RawHttp.get(server.port(), "/api/search?q=zanzibar").text();
      assertTrue(hits.contains("\"total\":1"), hits);
    }
  }

  @Test
  void a_second_preview_is_refused_while_there_is_one() {
    try (Preview _ = preview()) {
      LockedException refused = assertThrows(LockedException.class, this::preview);
      String holder = "Another fixdex serves this knowledge base: process ";
      assertTrue(refused.getMessage().startsWith(holder), refused.getMessage());
    }
    preview().close();
  }
}
