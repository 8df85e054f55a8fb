package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SitePublisherTest {
  private static final Map<String, String> FIRST =
      Map.of("index.html", "one", "entries/a/index.html", "A", "entries/b/index.html", "B");
  private static final Map<String, String> SECOND =
      Map.of("index.html", "two", "entries/a/index.html", "A", "entries/c/index.html", "C");

  @TempDir private Path folder;
  private Path site;
  private Path work;

  @BeforeEach
  void name() {
    site = folder.resolve("site");
    work = folder.resolve(".site.fixdex");
  }

  private static Object identity(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file);
  }

  @Test
  void publishes_into_a_folder_that_is_not_there() throws IOException {
    Path deep = folder.resolve("a/b/site");
    Sites.publish(deep, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(deep));
    assertTrue(Files.isRegularFile(deep.resolve(SitePublisher.MARKER)));
  }

  @Test
  void keeps_who_may_read_the_site_and_its_hidden_files() throws IOException {
    Sites.publish(site, FIRST);
    Path secret = Files.writeString(site.resolve(".htpasswd"), "user:secret");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x---"));
    for (Map<String, String> next : List.of(SECOND, FIRST, SECOND)) {
      Sites.publish(site, next);
      assertEquals("rw-------", permissions(secret));
      assertEquals("rwxr-x---", permissions(site));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void leaves_nothing_of_the_site_before() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    assertEquals(new TreeMap<>(SECOND), Sites.read(site));
    assertFalse(Files.exists(site.resolve("entries/b")));
    Sites.publish(site, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
    assertFalse(Files.exists(site.resolve("entries/c")));
  }

  @Test
  void keeps_hidden_files_such_as_the_gitignore() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve(".gitignore"), "*\n");
    for (int build = 0; build < 4; build++) {
      Sites.publish(site, build % 2 == 0 ? FIRST : SECOND);
      assertEquals("*\n", Files.readString(site.resolve(".gitignore")));
    }
    Files.writeString(site.resolve(".gitignore"), "changed\n");
    Sites.publish(site, FIRST);
    assertEquals("changed\n", Files.readString(site.resolve(".gitignore")));
    Files.delete(site.resolve(".gitignore"));
    Sites.publish(site, SECOND);
    assertEquals(new TreeMap<>(SECOND), Sites.read(site));
  }

  @Test
  void refuses_a_folder_of_somebody_else_and_changes_nothing_in_it() throws IOException {
    Files.createDirectories(site.resolve("photos"));
    Files.writeString(site.resolve("photos/cat.jpg"), "cat");
    Files.writeString(site.resolve(".profile"), "mine");
    DiskException error = assertThrows(DiskException.class, () -> SitePublisher.to(site));
    assertTrue(error.getMessage().contains("such as photos"), error.getMessage());
    assertEquals(Map.of("photos/cat.jpg", "cat", ".profile", "mine"), Sites.read(site));
    assertFalse(Files.exists(work));
  }

  @Test
  void refuses_a_file_in_place_of_the_folder() throws IOException {
    Files.writeString(site, "text");
    assertThrows(DiskException.class, () -> SitePublisher.to(site));
    assertEquals("text", Files.readString(site));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CNAME", "entries/a/notes.txt", "entries/mine/index.html", ".git/HEAD"})
  void refuses_to_replace_a_file_that_was_put_into_the_site(String path) throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    Path mine = site.resolve(path);
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    DiskException error = assertThrows(DiskException.class, () -> Sites.publish(site, FIRST));
    assertTrue(error.getMessage().contains(path.replaceFirst("/HEAD", "")), error.getMessage());
    assertEquals("mine", Files.readString(mine));
    assertEquals("two", Files.readString(site.resolve("index.html")));
    FileTree.delete(path.startsWith(".git") ? site.resolve(".git") : mine);
    Sites.publish(site, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "..",
        "../x",
        "a/../../x",
        "a/../x",
        "./x",
        "a/./x",
        "a//x",
        "a/",
        "a\\..\\x",
        "a\0b"
      })
  void refuses_paths_that_lead_out(String path) {
    try (SitePublisher publisher = SitePublisher.to(site)) {
      assertThrows(DiskException.class, () -> publisher.write(path, new byte[1]));
    }
  }

  @Test
  void touches_nothing_when_nothing_changed() throws IOException {
    Sites.publish(site, FIRST);
    FileTime then = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(site, then);
    Object page = identity(site.resolve("index.html"));
    for (int build = 0; build < 3; build++) {
      Sites.publish(site, FIRST);
      assertEquals(page, identity(site.resolve("index.html")));
      assertEquals(then, Files.getLastModifiedTime(site));
    }
  }

  @Test
  void does_not_write_again_what_is_the_same() throws IOException {
    Sites.publish(site, FIRST);
    Object page = identity(site.resolve("entries/a/index.html"));
    for (int build = 0; build < 4; build++) {
      Object home = identity(site.resolve("index.html"));
      Sites.publish(site, build % 2 == 0 ? SECOND : FIRST);
      assertEquals(page, identity(site.resolve("entries/a/index.html")));
      assertNotEquals(home, identity(site.resolve("index.html")));
    }
  }

  @Test
  void keeps_the_site_when_a_build_comes_to_nothing() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    try (SitePublisher publisher = SitePublisher.to(site)) {
      Sites.write(publisher, Map.of("index.html", "never", "entries/a/index.html", "never"));
    }
    assertEquals(new TreeMap<>(SECOND), Sites.read(site));
    Sites.publish(site, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
  }

  @Test
  void makes_a_folder_of_what_was_a_file_and_the_other_way_round() throws IOException {
    Map<String, String> file = Map.of("a", "file", "b/c/d", "deep");
    Map<String, String> tree = Map.of("a/b", "inner", "a/c/d", "deeper", "b", "file");
    for (int build = 0; build < 4; build++) {
      Map<String, String> wanted = build % 2 == 0 ? file : tree;
      Sites.publish(site, wanted);
      assertEquals(new TreeMap<>(wanted), Sites.read(site));
    }
  }

  @Test
  void clears_away_what_a_killed_build_left() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    Files.delete(work.resolve("spare").resolve(SitePublisher.MARKER));
    Files.writeString(work.resolve("spare/half.html"), "<ht");
    Files.createDirectories(work.resolve("spare/entries/z"));
    Files.writeString(work.resolve("spare/entries/z/index.html"), "");
    Files.delete(work.resolve("spare/index.html"));
    Files.writeString(work.resolve("spare/index.html"), "on");
    Map<String, String> third = Map.of("index.html", "three", "x.html", "X");
    Sites.publish(site, third);
    assertEquals(new TreeMap<>(third), Sites.read(site));
    Sites.publish(site, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
  }

  @Test
  void brings_back_the_site_of_a_build_killed_between_two_renames() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    Files.move(site, work.resolve("aside"));
    try (SitePublisher publisher = SitePublisher.to(site)) {
      assertEquals(new TreeMap<>(SECOND), Sites.read(site));
      Sites.write(publisher, FIRST);
      publisher.publish();
    }
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
  }

  @Test
  void goes_on_after_a_build_killed_before_the_third_rename() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    Files.move(work.resolve("spare"), work.resolve("aside"));
    Sites.publish(site, FIRST);
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
    assertFalse(Files.exists(work.resolve("aside")));
  }

  @Test
  void refuses_a_folder_whose_marker_is_damaged() throws IOException {
    Sites.publish(site, FIRST);
    Files.writeString(site.resolve(SitePublisher.MARKER), "fixdex site 2\nindex.ht");
    assertThrows(DiskException.class, () -> Sites.publish(site, SECOND));
    assertEquals(new TreeMap<>(FIRST), Sites.read(site));
  }

  @Test
  void lets_one_publish_at_a_time_and_names_who_does() {
    try (SitePublisher publisher = SitePublisher.to(site)) {
      DiskException error = assertThrows(DiskException.class, () -> SitePublisher.to(site));
      String self = "process " + ProcessHandle.current().pid();
      assertTrue(error.getMessage().contains(self), error.getMessage());
      Sites.write(publisher, FIRST);
      publisher.publish();
    }
    Sites.publish(site, SECOND);
  }

  @Test
  void replaces_what_a_link_leads_to() throws IOException {
    Path target = Files.createDirectories(folder.resolve("released"));
    Files.createSymbolicLink(site, target);
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    assertTrue(Files.isSymbolicLink(site));
    assertEquals(new TreeMap<>(SECOND), Sites.read(target));
  }

  @Test
  void does_not_follow_a_link_that_lies_in_the_place_of_a_file() throws IOException {
    Sites.publish(site, FIRST);
    Sites.publish(site, SECOND);
    Path outside = Files.writeString(folder.resolve("outside"), "mine");
    Files.delete(work.resolve("spare/index.html"));
    Files.createSymbolicLink(work.resolve("spare/index.html"), outside);
    Sites.publish(site, Map.of("index.html", "three"));
    assertEquals("mine", Files.readString(outside));
    assertFalse(Files.isSymbolicLink(site.resolve("index.html")));
  }

  @Test
  void says_that_a_name_is_too_long_and_goes_on_after_it() throws IOException {
    Sites.publish(site, FIRST);
    DiskException error =
        assertThrows(DiskException.class, () -> Sites.publish(site, Map.of("x".repeat(300), "x")));
    assertTrue(error.getMessage().endsWith("the path is too long"), error.getMessage());
    Sites.publish(site, SECOND);
    assertEquals(new TreeMap<>(SECOND), Sites.read(site));
  }

  @Test
  void ends_every_history_with_just_the_last_site() throws IOException {
    Random random = new Random(7);
    Map<String, String> wanted = new TreeMap<>();
    for (int build = 0; build < 120; build++) {
      for (int change = random.nextInt(5); change > 0; change--) {
        String path = "d" + random.nextInt(4) + "/p" + random.nextInt(4) + "/index.html";
        if (random.nextInt(3) == 0) {
          wanted.remove(path);
        } else {
          wanted.put(path, "text " + random.nextInt(3));
        }
      }
      try (SitePublisher publisher = SitePublisher.to(site)) {
        Sites.write(publisher, wanted);
        if (random.nextInt(4) != 0) {
          publisher.publish();
        } else {
          continue;
        }
      }
      assertEquals(wanted, Sites.read(site), "build " + build);
    }
  }

  @Test
  void the_manifest_has_the_hash_and_size_of_each_file() throws IOException {
    Path site = folder.resolve("site");
    Sites.publish(site, Map.of("index.html", "home", "a/b.txt", ""));
    assertEquals(
        List.of(
            "fixdex site 2",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 a/b.txt",
            "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942 4 index.html",
            "end"),
        Files.readAllLines(site.resolve(SitePublisher.MARKER)));
  }

  @Test
  void a_site_whose_manifest_has_no_sums_is_replaced() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(site.resolve("old.html"), "old");
    Files.writeString(site.resolve(SitePublisher.MARKER), "fixdex site 1\nold.html\nend\n");
    Sites.publish(site, Map.of("index.html", "home"));
    assertEquals(Map.of("index.html", "home"), Sites.read(site));
  }
}
