package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as users run it. */
public final class Program {
  private static final int MINUTES = 5;

  private Program() {}

  /**
   * What a run came to.
   *
   * @param err messages, and nothing of a stack trace
   */
  public record Ended(int status, String out, String err) {
    /** The message that says why there is no result. */
    public String error() {
      List<String> errors = err.lines().filter(line -> line.startsWith("error: ")).toList();
      assertTrue(errors.size() == 1, "one clear line:\n" + err);
      return errors.getFirst();
    }
  }

  /** A command line for the program, run by this Java. */
  public static List<String> command(List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(Arrays.asList(args));
    return command;
  }

  /** Runs it in a folder until it ends. */
  public static Ended run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("fixdex", ".out");
    Path err = Files.createTempFile("fixdex", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(command + " does not end:\n" + Files.readString(err));
      }
      Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
      assertTrue(!ended.err.contains("\tat "), "a stack trace:\n" + ended.err);
      return ended;
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
