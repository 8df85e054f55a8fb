package dev.fixdex.cli;

import dev.fixdex.disk.TextFile;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs typical commands one after the other in one JVM. The script that builds the program starts
 * it once, with {@code -XX:AOTCacheOutput}: the classes that these commands load and link are then
 * ready in the cache that every later start maps into memory, and so is what the compilers learn of
 * the methods that builds are made of.
 */
final class TrainingRun {
  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("--help"),
          List.of("lint"),
          List.of("lint", "--format", "json"),
          List.of("rules"),
          List.of("show", "CROSS_DOCKER_001"),
          List.of("build"),
          List.of("search", "exec format error"),
          List.of("search", "--format", "json", "permission denied"),
          List.of("diagnose"));

  private TrainingRun() {}

  /**
   * Runs the commands, whatever each of them answers, and ends the process.
   *
   * @param args folders with a knowledge base each to practise on, which may be written to: all
   *     commands in the first, and then two builds after an edit; a build in each of the others, as
   *     much as the compilers want to see
   */
  public static void main(String[] args) {
    CommandRunner runner = new CommandRunner(practice(Path.of(args[0]).toAbsolutePath()));
    for (List<String> line : COMMAND_LINES) {
      runner.run(line.toArray(String[]::new));
    }
    Arrays.stream(args)
        .skip(1)
        .map(folder -> practice(Path.of(folder).toAbsolutePath()))
        .forEach(folder -> new CommandRunner(folder).run("build"));
    // As an author does between two builds.
    Path entry = Path.of(args[0], "kb", "devops", "CROSS_DOCKER_001.md");
    TextFile.append(entry, "\nOne line more.\n");
    runner.run("build");
    runner.run("build");
    Main.main(new String[] {"--version"});
  }

  private static Session practice(Path directory) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Session(
        directory,
        Map.of(),
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        false,
        LocalDate.EPOCH);
  }
}
