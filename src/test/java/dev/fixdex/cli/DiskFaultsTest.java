package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fixdex.disk.BuildLock;
import dev.fixdex.disk.CacheFolder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does when the disk does not: the old site, one clear line, status 3. */
class DiskFaultsTest {
  private static final int LIBRARIES_OF_THE_PROGRAM = 39;

  @TempDir private Path folder;
  private Path kb;

  @BeforeEach
  void copyEntries() throws IOException {
    kb = Files.createDirectory(folder.resolve("kb"));
    try (Stream<Path> files = Files.list(Path.of("kb/devops"))) {
      for (Path file : files.toList()) {
        Files.copy(file, kb.resolve(file.getFileName()));
      }
    }
  }

  private Program.Ended build(String output) throws Exception {
    return Program.run(folder, command(output));
  }

  private static List<String> command(String output) {
    return Program.command(
        List.of(), "build", "--quiet", "--keep-going", "--kb", "kb", "--output", output);
  }

  private static void shell(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start();
    assertEquals(0, process.waitFor(), () -> Arrays.toString(command));
  }

  /** Edits what every page shows. */
  private void renameTheSite() throws IOException {
    Files.writeString(kb.resolve("fixdex.yaml"), "site:\n  title: Another name\n");
  }

  @Test
  void aFullDiskLeavesTheOldSite() throws Exception {
    assumeTrue(isRoot(), "only root can mount a small disk");
    Path small = Files.createDirectory(folder.resolve("small"));
    int mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small.toString())
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "nothing can be mounted here");
    try {
      assertEquals(0, build("small/site").status());
      Map<String, String> before = read(small.resolve("site"));
      fill(small.resolve("filler"));
      renameTheSite();
      Program.Ended ended = build("small/site");
      assertEquals(3, ended.status(), ended::err);
      assertTrue(ended.error().endsWith(": the disk is full"), ended::error);
      assertEquals(before, read(small.resolve("site")));
      Files.delete(small.resolve("filler"));
      assertEquals(0, build("small/site").status());
      assertTrue(
          read(small.resolve("site")).getOrDefault("index.html", "").contains("Another name"));

      shell("mount", "-o", "remount,ro", small.toString());
      Files.delete(kb.resolve("fixdex.yaml"));
      Program.Ended readOnly = build("small/site");
      assertEquals(3, readOnly.status(), readOnly::err);
      assertTrue(readOnly.error().endsWith(": the file system is read-only"), readOnly::error);
      assertTrue(
          read(small.resolve("site")).getOrDefault("index.html", "").contains("Another name"));
    } finally {
      shell("umount", small.toString());
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      assertTrue(e.toString().contains("No space left"), e::toString);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() throws Exception {
    assumeTrue(!isRoot(), "root may write everywhere");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    Program.Ended ended = build("closed/site");
    assertEquals(3, ended.status());
    assertTrue(ended.error().endsWith(": permission denied"), ended::error);
  }

  @Test
  void fewOpenFilesAreEnough() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
    // Java keeps each library open, and tests have more of them than the program.
    int most = 64 + Math.max(0, libraries() - LIBRARIES_OF_THE_PROGRAM);
    String script = "ulimit -n %d; exec \"$@\"".formatted(most);
    List<String> limited = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    limited.addAll(command("site"));
    Program.Ended ended = Program.run(folder, limited);
    assertEquals(0, ended.status(), ended::err);
    assertEquals(0, build("free").status());
    assertEquals(read(folder.resolve("free")), read(folder.resolve("site")));
  }

  private static int libraries() {
    return System.getProperty("java.class.path").split(File.pathSeparator, -1).length;
  }

  @Test
  void aPathThatIsTooLongIsTold() throws Exception {
    Program.Ended ended = build("x".repeat(300));
    assertEquals(3, ended.status());
    assertTrue(ended.error().endsWith(": the path is too long"), ended::error);
  }

  @Test
  void whatIsNotOursIsNeverReplaced() throws Exception {
    Path letters = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(letters.resolve("to-mother.txt"), "Dear mother");
    Program.Ended ended = build("letters");
    assertEquals(3, ended.status());
    assertTrue(ended.error().contains("to-mother.txt"), ended::error);
    assertEquals(Map.of("to-mother.txt", "Dear mother"), read(letters));
    assertEquals(3, build("kb").status());
    assertEquals(3, build("kb/devops/../../letters/to-mother.txt").status());
    assertEquals(Map.of("to-mother.txt", "Dear mother"), read(letters));
  }

  @Test
  void aHeldLockNamesItsHolder() throws Exception {
    assertEquals(0, build("site").status());
    Map<String, String> before = read(folder.resolve("site"));
    renameTheSite();
    try (BuildLock _ = BuildLock.take(CacheFolder.beside(kb, folder.resolve("own")))) {
      Program.Ended ended = build("site");
      assertEquals(3, ended.status());
      String holder = "Another fixdex is at work here: process " + ProcessHandle.current().pid();
      assertTrue(ended.error().contains(holder), ended::error);
      assertEquals(before, read(folder.resolve("site")));
    }
    assertEquals(0, build("site").status());
    assertTrue(
        read(folder.resolve("site")).getOrDefault("index.html", "").contains("Another name"));
  }

  @Test
  void ofManyBuildsAtATimeOneWins() throws Exception {
    List<Process> builds = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      builds.add(
          new ProcessBuilder(command("site"))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start());
    }
    int won = 0;
    for (Process process : builds) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      won += status == 0 ? 1 : 0;
      assertTrue(status == 0 || (status == 3 && said.contains("Another fixdex")), said);
    }
    assertTrue(won >= 1, "nobody has built");
    assertTrue(read(folder.resolve("site")).containsKey("index.html"));
    assertEquals(0, build("site").status());
  }

  @Test
  void aClockThatJumpsHidesNoEdit() throws Exception {
    Path entry = kb.resolve("CROSS_DOCKER_001.md");
    List<String> days = List.of("2099-01-01T00:00:00Z", "1971-01-01T00:00:00Z");
    for (int i = 0; i < days.size(); i++) {
      FileTime jumped = FileTime.from(Instant.parse(days.get(i)));
      Files.setLastModifiedTime(entry, jumped);
      assertEquals(0, build("site").status());
      setTimes(folder.resolve(".fixdex"), jumped);
      String text = Files.readString(entry);
      Files.writeString(
          entry, text.replace("## 💡 Context", "Jump%d.\n\n## 💡 Context".formatted(i)));
      assertEquals(0, build("site").status());
      String page =
          read(folder.resolve("site")).getOrDefault("entries/cross-docker-001/index.html", "");
      assertTrue(page.contains("Jump" + i), days.get(i));
    }
    assertFalse(read(folder.resolve("site")).isEmpty());
  }

  private static void setTimes(Path root, FileTime time) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static Map<String, String> read(Path root) throws IOException {
    Map<String, String> read = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        read.put(root.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return read;
  }
}
