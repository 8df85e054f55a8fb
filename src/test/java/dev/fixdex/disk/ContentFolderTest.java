package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentFolderTest {
  @TempDir private Path folder;

  private Path put(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text of " + path);
  }

  private ContentFolder content() {
    return ContentFolder.at(folder).orElseThrow();
  }

  @Test
  void lists_entries_at_any_depth_sorted_by_path() throws IOException {
    for (String path :
        List.of(
            "z.md", "a/b/c/d/e.md", "a/b.md", "a-b/c.md", "A.md", "a/UPPER.MD", "docker/ö.md")) {
      put(path);
    }
    assertEquals(
        List.of("A.md", "a-b/c.md", "a/UPPER.MD", "a/b.md", "a/b/c/d/e.md", "docker/ö.md", "z.md"),
        content().paths());
  }

  @Test
  void leaves_out_what_is_no_entry() throws IOException {
    for (String path :
        List.of(
            "README.md",
            "docker/readme.md",
            "_index.md",
            "_drafts/a.md",
            ".git/a.md",
            ".a.md",
            "a/.hidden/b.md",
            "a.txt",
            "a.md~",
            "a.markdown",
            "md",
            "fixdex.yaml")) {
      put(path);
    }
    Files.createDirectories(folder.resolve("folder.md"));
    assertEquals(List.of(), content().paths());
  }

  @Test
  void lists_odd_names_as_they_are() throws IOException {
    List<String> names = List.of(" .md", "a b.md", "a\\b.md", "a\tb.md", "x;y.md", "%2e%2e.md");
    for (String name : names) {
      put(name);
    }
    List<String> paths = content().paths();
    assertEquals(names.stream().sorted().toList(), paths);
    for (String path : paths) {
      assertTrue(content().read(path) instanceof Content.Bytes, path);
    }
  }

  @Test
  void reads_links_that_stay_inside_and_lists_the_others() throws IOException {
    Path outside = Files.createTempFile("outside", ".md");
    Path real = put("real.md");
    Files.createSymbolicLink(folder.resolve("inside.md"), real);
    Files.createSymbolicLink(folder.resolve("relative.md"), Path.of("real.md"));
    Files.createSymbolicLink(folder.resolve("outside.md"), outside);
    Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("loop.md"), folder.resolve("loop.md"));
    Files.createSymbolicLink(folder.resolve("device.md"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("up"), folder.resolve(".."));
    Files.createSymbolicLink(folder.resolve("round"), folder);
    List<String> read = List.of("inside.md", "real.md", "relative.md");
    List<String> unusable = List.of("dangling.md", "device.md", "loop.md", "outside.md");
    assertEquals(
        Stream.concat(read.stream(), unusable.stream()).sorted().toList(), content().paths());
    read.forEach(path -> assertInstanceOf(Content.Bytes.class, content().read(path), path));
    unusable.forEach(path -> assertInstanceOf(Content.Unusable.class, content().read(path), path));
    Files.delete(outside);
  }

  @Test
  void never_opens_a_pipe() throws Exception {
    Path pipe = folder.resolve("pipe.md");
    int status = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertEquals(0, status, "mkfifo is needed for this test");
    assertEquals(List.of("pipe.md"), content().paths());
    assertInstanceOf(
        Content.Unusable.class,
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> content().read("pipe.md")));
  }

  @Test
  void refuses_a_large_file_by_its_size_alone() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.md").toFile(), "rw")) {
      file.setLength(ContentFolder.LARGEST_FILE);
      assertTrue(content().read("big.md") instanceof Content.Bytes);
      file.setLength(1L << 40);
      assertEquals(new Content.TooLarge(1L << 40), content().read("big.md"));
    }
  }

  @Test
  void reads_bytes_as_they_are() throws IOException {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\r', '\n', 0, (byte) 0xFF};
    Files.write(folder.resolve("a.md"), bytes);
    if (content().read("a.md") instanceof Content.Bytes(byte[] read)) {
      assertArrayEquals(bytes, read);
    }
  }

  @Test
  void says_which_file_cannot_be_read() {
    DiskException error = assertThrows(DiskException.class, () -> content().read("none.md"));
    assertEquals(
        "Cannot read %s: there is no such file or folder".formatted(folder.resolve("none.md")),
        error.getMessage());
  }

  @Test
  void finds_the_knowledge_base_below_at_and_above() throws IOException {
    Path kb = Files.createDirectories(folder.resolve("project/kb"));
    Path deep = Files.createDirectories(kb.resolve("docker/deep"));
    for (Path from : List.of(folder.resolve("project"), kb, deep)) {
      assertEquals(Optional.of(kb), ContentFolder.find(from).map(ContentFolder::root), "" + from);
    }
    Path own = Files.createDirectories(folder.resolve("own/inner"));
    Files.writeString(folder.resolve("own/fixdex.yaml"), "");
    assertEquals(
        Optional.of(folder.resolve("own")), ContentFolder.find(own).map(ContentFolder::root));
    assertEquals(Optional.empty(), ContentFolder.at(folder.resolve("none")));
  }

  @Test
  void finds_the_knowledge_base_of_a_checkout_that_is_called_like_one() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("kb/kb"));
    Path source = Files.createDirectories(folder.resolve("kb/src"));
    for (Path from : List.of(folder.resolve("kb"), inner, source)) {
      assertEquals(
          Optional.of(inner), ContentFolder.find(from).map(ContentFolder::root), "" + from);
    }
    Path set = folder.resolve("set/kb");
    Files.createDirectories(set.resolve("kb"));
    Files.writeString(set.resolve("fixdex.yaml"), "");
    assertEquals(Optional.of(set), ContentFolder.find(set).map(ContentFolder::root));
  }

  @Test
  void creates_files_only_inside_and_never_over_others() throws IOException {
    Path made = content().create("docker/CROSS_DOCKER_001.md", "x");
    assertEquals("x", Files.readString(made, StandardCharsets.UTF_8));
    assertThrows(DiskException.class, () -> content().create("docker/CROSS_DOCKER_001.md", "y"));
    assertThrows(DiskException.class, () -> content().create("../out.md", "y"));
    assertEquals("x", Files.readString(made, StandardCharsets.UTF_8));
  }
}
