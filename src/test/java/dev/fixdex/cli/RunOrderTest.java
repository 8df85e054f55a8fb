package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In which order {@code fixdex run} passes on what a command prints. */
@EnabledOnOs(OS.LINUX)
final class RunOrderTest {
  private static final String MIXED =
      "i=0; while [ $i -lt 200 ]; do echo o$i; echo e$i >&2; i=$((i+1)); done";

  @TempDir private Path folder;

  private ProcessBuilder run(String script) {
    return new ProcessBuilder(Program.command(List.of(), "run", "--", "sh", "-c", script))
        .directory(folder.toFile());
  }

  private static void end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
    assertEquals(0, process.exitValue());
  }

  private static String mixed() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append("o%d\ne%d\n".formatted(i, i));
    }
    return lines.toString();
  }

  @Test
  void onePipeKeepsTheOrder() throws IOException, InterruptedException {
    Process process = run(MIXED).redirectErrorStream(true).start();
    byte[] printed = process.getInputStream().readAllBytes();
    end(process);
    assertEquals(mixed(), new String(printed, StandardCharsets.UTF_8));
  }

  @Test
  void soDoesOneFile() throws IOException, InterruptedException {
    Path file = folder.resolve("all");
    end(run(MIXED).redirectErrorStream(true).redirectOutput(file.toFile()).start());
    assertEquals(mixed(), Files.readString(file));
  }

  @Test
  void twoPlacesGetTheirOwn() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    end(run(MIXED).redirectOutput(out.toFile()).redirectError(err.toFile()).start());
    assertEquals(mixed().replaceAll("e\\d+\n", ""), Files.readString(out));
    assertEquals(mixed().replaceAll("o\\d+\n", ""), Files.readString(err));
  }
}
