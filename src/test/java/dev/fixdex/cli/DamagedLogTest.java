package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.Folders;
import dev.fixdex.json.Json;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code fixdex diagnose} of packed logs that are damaged, and with {@code --follow}. */
final class DamagedLogTest {
  private static final Path SAMPLE = Path.of("src/test/resources/cli/kb");

  /** In the test's folder: in the other one, other tests may be at work at the same time. */
  private static final String KB = "--kb=kb";

  private static final String FAILED =
      "standard_init_linux.go:9: exec user process caused: exec format error\n";

  @TempDir private Path folder;

  @BeforeEach
  void copyEntries() throws IOException {
    Folders.copy(SAMPLE, folder.resolve("kb"));
  }

  private void write(String name, String text, int without) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length - without));
  }

  private CommandRun diagnose(String... words) {
    String[] all = Arrays.copyOf(new String[] {"diagnose", KB}, 2 + words.length);
    System.arraycopy(words, 0, all, 2, words.length);
    return CommandRun.in(folder, all);
  }

  @Test
  void whatCouldBeUnpackedIsDiagnosed() throws IOException {
    write("cut.gz", FAILED, 8);
    CommandRun run = diagnose("cut.gz");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("CROSS_DOCKER_001"), run.out());
    assertEquals(
        "warning: cut.gz is damaged or ends early: only %d bytes could be unpacked%n"
            .formatted(FAILED.length()),
        run.err());
  }

  @Test
  void nothingFoundIsNoFailure() throws IOException {
    write("cut.gz", FAILED, 60);
    CommandRun run = diagnose("cut.gz");
    assertEquals(1, run.status(), run.err());
    assertTrue(run.err().startsWith("warning: cut.gz is damaged or ends early"), run.err());
  }

  @Test
  void jsonSaysSo() throws IOException {
    write("cut.gz", FAILED, 8);
    write("whole.gz", FAILED, 0);
    String cut = diagnose("cut.gz", "whole.gz", "--format=json").out();
    assertEquals(true, Json.object(cut).get("cut"), cut);
    String whole = diagnose("whole.gz", "--format=json").out();
    assertTrue(!Json.object(whole).containsKey("cut"), whole);
  }

  @Test
  void aPackedLogCannotBeFollowed() throws IOException {
    write("app.log.gz", FAILED, 0);
    CommandRun run = diagnose("--follow", "app.log.gz");
    assertEquals(2, run.status());
    assertTrue(
        run.err().startsWith("error: A packed log cannot be followed: app.log.gz"), run.err());
  }

  @Test
  @Timeout(60)
  void linesOfAFollowedLogThatWasCutAreCountedFromItsStart() throws Exception {
    Path log = Files.writeString(folder.resolve("app.log"), "a\nb\n" + "c".repeat(100) + "\n");
    List<String> command = Program.command(List.of(), "diagnose", KB, "--follow", "app.log");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (BufferedReader out = process.inputReader()) {
      Thread.sleep(5000); // it has nothing to say of what it has read
      Files.writeString(log, FAILED);
      List<String> lines = new ArrayList<>();
      while (lines.stream().noneMatch(line -> line.contains("app.log:"))) {
        lines.add(out.readLine());
      }
      assertTrue(lines.getLast().contains("app.log:1"), lines::toString);
    } finally {
      process.destroyForcibly();
    }
  }
}
