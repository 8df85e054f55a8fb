package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedSiteTest {
  @TempDir private Path folder;

  private static String text(PublishedSite site, String path) {
    return new String(site.read(path), StandardCharsets.UTF_8);
  }

  @Test
  void lists_what_was_published_and_nothing_hidden() throws IOException {
    Path output = folder.resolve("site");
    Files.createDirectories(output);
    Files.writeString(output.resolve(".gitignore"), "*");
    Sites.publish(output, Map.of("index.html", "home", "entries/a/index.html", "A"));
    PublishedSite site = PublishedSite.open(output);
    assertEquals(Set.of("index.html", "entries/a/index.html"), site.paths());
    assertFalse(site.has(".fixdex-site"));
    assertThrows(IllegalArgumentException.class, () -> site.read("../kb/fixdex.yaml"));
  }

  @Test
  void is_still_read_when_the_next_one_has_taken_its_place() {
    Path output = folder.resolve("site");
    Sites.publish(output, Map.of("index.html", "one", "old.html", "old"));
    PublishedSite first = PublishedSite.open(output);
    Sites.publish(output, Map.of("index.html", "two", "new.html", "new"));
    PublishedSite second = PublishedSite.open(output);
    assertEquals("one", text(first, "index.html"));
    assertEquals("old", text(first, "old.html"));
    assertEquals("two", text(second, "index.html"));
    assertEquals("new", text(second, "new.html"));
  }

  @Test
  void does_not_follow_a_link_that_was_put_in_the_place_of_a_file() throws IOException {
    Path output = folder.resolve("site");
    Sites.publish(output, Map.of("index.html", "one"));
    PublishedSite site = PublishedSite.open(output);
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.delete(output.resolve("index.html"));
    Files.createSymbolicLink(output.resolve("index.html"), secret);
    assertThrows(DiskException.class, () -> site.read("index.html"));
  }

  @Test
  void says_when_a_file_is_gone() throws IOException {
    Path output = folder.resolve("site");
    Sites.publish(output, Map.of("index.html", "one"));
    PublishedSite site = PublishedSite.open(output);
    Files.delete(output.resolve("index.html"));
    assertThrows(DiskException.class, () -> site.read("index.html"));
  }
}
