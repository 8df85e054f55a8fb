package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of output that does not get where it should. */
@EnabledOnOs(OS.LINUX)
final class WrittenOutputTest {
  private static final String FULL = "error: Cannot write the output: No space left on device\n";

  @TempDir private Path folder;
  private String kb = "";

  @BeforeEach
  void takeShippedEntries() {
    kb = Path.of("src/test/resources/cli/kb").toAbsolutePath().toString();
  }

  private Program.Ended shell(String redirection, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" " + redirection, "sh"));
    command.addAll(Program.command(List.of(), words));
    return Program.run(folder, command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules",
        "--version",
        "--help",
        "schema KB",
        "search KB exec format error",
        "search KB --format json exec format error",
        "lint KB --format json",
        "show KB CROSS_DOCKER_001",
        "run KB -- echo said"
      })
  void aFullDiskIsAFailureOfEveryCommand(String line) throws Exception {
    String[] words = line.replace("KB", "--kb=" + kb).split(" ");
    Program.Ended ended = shell(">/dev/full", words);
    assertEquals(3, ended.status(), ended::err);
    assertTrue(ended.err().endsWith(FULL), ended::err);
  }

  @Test
  void soIsAClosedStream() throws Exception {
    Program.Ended ended = shell(">&-", "rules");
    assertEquals(3, ended.status());
    assertEquals("error: Cannot write the output: Bad file descriptor\n", ended.err());
  }

  @Test
  void soIsAFileOfFindings() throws Exception {
    Program.Ended ended = shell("", "lint", "--kb", kb, "--format", "sarif=/dev/full");
    assertEquals(3, ended.status());
    assertEquals("error: Cannot write /dev/full: the disk is full", ended.error());
  }

  @Test
  void aReaderThatGoesAwayIsNone() throws Exception {
    Program.Ended ended = shell("| true", "rules", "--format", "json");
    assertEquals("", ended.err());
    String status = "{ \"$@\"; echo $? >status; } | true; cat status; ";
    List<String> command = new ArrayList<>(List.of("sh", "-c", status, "sh"));
    command.addAll(Program.command(List.of(), "rules"));
    assertEquals("0\n", Program.run(folder, command).out());
  }

  @Test
  @Timeout(60)
  void followingEndsWithItsReader() throws IOException, InterruptedException {
    String first = "standard_init_linux.go:9: exec user process caused: exec format error\n";
    Path log = Files.writeString(folder.resolve("app.log"), first);
    List<String> command =
        Program.command(List.of(), "diagnose", "--kb", kb, "--follow", log.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      assertTrue(process.getInputStream().read() >= 0);
      process.getInputStream().close();
      String next = "error: failed to push some refs to 'origin'\n";
      Files.writeString(log, next, StandardOpenOption.APPEND);
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
