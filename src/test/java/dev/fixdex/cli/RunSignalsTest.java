package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code fixdex run} when it gets signals, in a process group of its own and without a terminal.
 */
@DisabledOnOs(OS.WINDOWS)
final class RunSignalsTest {
  private static final String CLEANS_UP =
      """
      trap 'sleep 1; echo cleaning; echo cleaned >&2; exit 5' INT TERM
      trap 'echo read again' HUP
      echo started
      while :; do sleep 0.1; done
      """;
  private static final String IGNORES =
      """
      trap 'echo no' INT TERM
      echo started
      while :; do sleep 0.1; done
      """;
  private static final String LEAVES_A_PROCESS = "sleep 300 & echo started; wait";

  @TempDir private Path folder;
  private Path temporary;
  private final List<ProcessHandle> running = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "no setsid here");
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @AfterEach
  void endAll() {
    running.forEach(ProcessHandle::destroyForcibly);
  }

  private Process started(String script) throws IOException, InterruptedException {
    // What starts tests in the background may have left them deaf to signals.
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/setsid", "/usr/bin/env", "--default-signal"));
    command.addAll(
        Program.command(List.of("-Djava.io.tmpdir=" + temporary), "run", "--", "sh", "-c", script));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    running.add(process.toHandle());
    await("out", "started\n");
    process.descendants().forEach(running::add);
    return process;
  }

  private void await(String file, String text) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !read(file).contains(text); i++) {
      Thread.sleep(50);
    }
    assertTrue(read(file).contains(text), () -> file + " lacks " + text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static void kill(String signal, long id) throws IOException, InterruptedException {
    String kill = "kill -s %s -- %d".formatted(signal, id);
    assertEquals(0, new ProcessBuilder("sh", "-c", kill).inheritIO().start().waitFor());
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
    return process.exitValue();
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void lastWordsAndTheStatusAreTheCommands(String signal) throws Exception {
    Process process = started(CLEANS_UP);
    kill(signal, process.pid());
    assertEquals(5, end(process));
    assertEquals("started\ncleaning\n", read("out"));
    assertEquals("cleaned\n", read("err"));
  }

  @Test
  void theWholeGroupMayGetTheSignal() throws Exception {
    Process process = started(CLEANS_UP);
    kill("INT", -process.pid());
    assertEquals(5, end(process));
    assertEquals("started\ncleaning\n", read("out"));
  }

  @Test
  void aCommandMayTakeASignalAndGoOn() throws Exception {
    Process process = started(CLEANS_UP);
    kill("HUP", process.pid());
    await("out", "read again\n");
    kill("TERM", process.pid());
    assertEquals(5, end(process));
  }

  @Test
  void aSignalThatEndsTheCommandIsTheStatus() throws Exception {
    Process process = started("echo started; exec sleep 300");
    kill("TERM", process.pid());
    assertEquals(128 + 15, end(process));
    assertEquals("", read("err"));
  }

  @Test
  void theThirdOfManySignalsKills() throws Exception {
    Process process = started(IGNORES);
    for (int times = 1; times < 3; times++) {
      kill("TERM", process.pid());
      await("out", "no\n".repeat(times));
    }
    kill("TERM", process.pid());
    assertEquals(128 + 9, end(process));
  }

  @Test
  void whatACommandLeavesBehindHoldsNothingUp() throws Exception {
    Process process = started(LEAVES_A_PROCESS);
    kill("TERM", process.pid());
    assertEquals(128 + 15, end(process));
  }

  @Test
  void theCopyOfTheOutputHasNoName() throws Exception {
    Process process = started(CLEANS_UP);
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".log")).toList());
    }
    kill("TERM", process.pid());
    assertEquals(5, end(process));
  }
}
