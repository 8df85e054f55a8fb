package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WatcherTest {
  @TempDir private Path folder;

  /** Both ways to learn of changes must tell the same. */
  enum Way {
    NATIVE,
    POLLED;

    Watcher watch(List<Path> folders, List<Path> ignored) {
      return switch (this) {
        case NATIVE -> Watcher.of(folders, ignored, NativeChanges::new);
        case POLLED -> Watcher.of(folders, ignored, PolledChanges::new);
      };
    }
  }

  private Path kb() throws IOException {
    return Files.createDirectories(folder.resolve("kb"));
  }

  /** The next changes; a test that waits in vain fails. */
  private static Changes next(Watcher watcher) throws Exception {
    CompletableFuture<Changes> changes = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        changes.complete(watcher.await());
      } catch (InterruptedException | RuntimeException e) {
        changes.completeExceptionally(e);
      }
    });
    return changes.get(20, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  void tells_of_new_changed_and_deleted_files(Way way) throws Exception {
    Path old = Files.writeString(kb().resolve("old.md"), "old");
    Path gone = Files.writeString(kb().resolve("gone.md"), "gone");
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      Path made = Files.writeString(kb().resolve("made.md"), "made");
      Files.writeString(old, "longer than before");
      Files.delete(gone);
      assertEquals(new Changes(Set.of(made, old, gone), false), next(watcher));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sees_files_in_folders_that_came_later(Way way) throws Exception {
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      Path deep = Files.createDirectories(kb().resolve("docker/compose"));
      Path first = Files.writeString(deep.resolve("first.md"), "1");
      assertTrue(next(watcher).paths().contains(first));
      Path second = Files.writeString(deep.resolve("second.md"), "2");
      assertEquals(Set.of(second), next(watcher).paths());
    }
  }

  @ParameterizedTest
  @EnumSource
  void sees_a_folder_that_was_moved_in_and_one_that_was_moved_out(Way way) throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.md"), "a");
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      Path inside = Files.move(outside, kb().resolve("inside"));
      assertTrue(next(watcher).paths().contains(inside.resolve("a.md")));
      Files.move(inside, outside);
      assertTrue(next(watcher).paths().stream().anyMatch(path -> path.startsWith(inside)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sees_a_root_that_came_later(Way way) throws Exception {
    Path templates = folder.resolve("templates");
    try (Watcher watcher = way.watch(List.of(kb(), templates), List.of())) {
      Files.createDirectories(templates);
      Path page = Files.writeString(templates.resolve("entry.peb"), "x");
      Changes changes = next(watcher);
      assertTrue(changes.paths().contains(page), changes.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void follows_the_path_of_a_root_that_is_renamed_and_made_anew(Way way) throws Exception {
    Files.writeString(kb().resolve("a.md"), "a");
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      Path renamed = Files.move(kb(), folder.resolve("kbx"));
      next(watcher); // that it is gone
      Files.writeString(kb().resolve("a.md"), "other");
      next(watcher);
      Files.writeString(renamed.resolve("b.md"), "not here any more");
      Path edited = Files.writeString(kb().resolve("c.md"), "c");
      assertEquals(Set.of(edited), next(watcher).paths());
    }
  }

  @ParameterizedTest
  @EnumSource
  void passes_over_hidden_temporary_and_ignored_files(Way way) throws Exception {
    Path site = Files.createDirectories(kb().resolve("site"));
    Files.createDirectories(kb().resolve(".git"));
    try (Watcher watcher = way.watch(List.of(kb()), List.of(site))) {
      for (String name :
          List.of(
              ".git/index", "site/index.html", ".a.md.swp", "a.md~", "#a.md#", "4913", "a.tmp")) {
        Files.writeString(kb().resolve(name), "x");
      }
      Path counted = Files.writeString(kb().resolve("a.md"), "x");
      assertEquals(Set.of(counted), next(watcher).paths());
    }
  }

  @ParameterizedTest
  @EnumSource
  void tells_a_save_by_rename_as_one_change_of_the_file(Way way) throws Exception {
    Path entry = Files.writeString(kb().resolve("a.md"), "old");
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      Path part = Files.writeString(kb().resolve("a.md~"), "the new text");
      Files.move(part, entry, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      assertEquals(Set.of(entry), next(watcher).paths());
    }
  }

  @ParameterizedTest
  @EnumSource
  void tells_a_storm_as_one_or_two_changes(Way way) throws Exception {
    int files = 1_000;
    try (Watcher watcher = way.watch(List.of(kb()), List.of())) {
      for (int i = 0; i < files; i++) {
        Path inner = Files.createDirectories(kb().resolve("d" + i % 50));
        Files.writeString(inner.resolve(i + ".md"), "x");
      }
      List<Changes> told = new ArrayList<>(List.of(next(watcher)));
      Path last = Files.writeString(kb().resolve("last.md"), "x");
      while (!told.getLast().everything() && !told.getLast().paths().contains(last)) {
        told.add(next(watcher));
      }
      assertTrue(told.size() <= 3, told.size() + " times");
    }
  }

  @Test
  void calls_very_many_changes_everything() {
    ChangeBatch batch = new ChangeBatch();
    for (int i = 0; i < 10_001; i++) {
      batch.add(Path.of("f" + i));
    }
    assertEquals(new Changes(Set.of(), true), batch.changes());
  }

  @Test
  void looks_by_itself_when_the_system_has_no_watches_left() throws Exception {
    Watcher.Opener refusing =
        files -> {
          throw new IOException("User limit of inotify watches reached");
        };
    try (Watcher watcher = Watcher.of(List.of(kb()), List.of(), refusing)) {
      String message = watcher.message().orElseThrow();
      assertTrue(message.contains("limit of inotify watches reached"), message);
      assertTrue(message.contains("fs.inotify.max_user_watches"), message);
      Path made = Files.writeString(kb().resolve("a.md"), "x");
      assertEquals(Set.of(made), next(watcher).paths());
    }
  }

  @Test
  void goes_over_to_looking_when_watches_run_out_later() throws Exception {
    AtomicReference<ChangeSource> closed = new AtomicReference<>();
    Watcher.Opener dying = files -> new DyingSource(closed);
    try (Watcher watcher = Watcher.of(List.of(kb()), List.of(), dying)) {
      assertFalse(watcher.message().isPresent());
      assertTrue(next(watcher).everything());
      assertTrue(watcher.message().isPresent());
      assertTrue(closed.get() instanceof DyingSource);
      Path made = Files.writeString(kb().resolve("a.md"), "x");
      assertEquals(Set.of(made), next(watcher).paths());
    }
  }

  private record DyingSource(AtomicReference<ChangeSource> closed) implements ChangeSource {
    @Override
    public boolean poll(long millis, ChangeBatch into) throws IOException {
      throw new IOException("User limit of inotify watches reached");
    }

    @Override
    public void close() {
      closed.set(this);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ends_a_wait_when_it_is_closed(Way way) throws Exception {
    Watcher watcher = way.watch(List.of(kb()), List.of());
    CompletableFuture<Void> wait =
        CompletableFuture.runAsync(() -> assertThrows(InterruptedException.class, watcher::await));
    Thread.sleep(50);
    watcher.close();
    wait.get(20, TimeUnit.SECONDS);
  }
}
