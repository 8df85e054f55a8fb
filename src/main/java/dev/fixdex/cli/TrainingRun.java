package dev.fixdex.cli;

import dev.fixdex.disk.TextFile;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
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
          List.of("lint", "kb/devops/CROSS_DOCKER_001.md"),
          List.of("rules"),
          List.of("show", "CROSS_DOCKER_001"),
          List.of("build", "--keep-going"),
          List.of("search", "exec format error"),
          List.of("search", "--format", "json", "permission denied"),
          List.of("diagnose"));

  /** After the first one the site is another folder's twin; from the second on it is edited. */
  private static final int EDITS = 3;

  private TrainingRun() {}

  /**
   * Runs the commands, whatever each of them answers, and ends the process.
   *
   * @param args folders to practise in, see {@link #practise}
   */
  public static void main(String[] args) {
    practise(Arrays.stream(args).map(Path::of).toList());
    Main.main(new String[] {"--version"});
  }

  /**
   * Runs all commands in the first folder, a build that finds nothing to do there, a build in each
   * of the others, as much as the compilers want to see, and then builds after edits in the first.
   *
   * @param folders with a knowledge base each, which may be written to and which nobody has touched
   *     for seconds
   */
  static void practise(List<Path> folders) {
    Path first = folders.getFirst().toAbsolutePath();
    CommandRunner runner = new CommandRunner(practice(first));
    for (List<String> line : COMMAND_LINES) {
      runner.run(line.toArray(String[]::new));
    }
    for (Path folder : folders) {
      build(new CommandRunner(practice(folder.toAbsolutePath())));
    }
    Path entry = first.resolve("kb").resolve("devops").resolve("CROSS_DOCKER_001.md");
    for (int time = 1; time <= EDITS; time++) {
      TextFile.append(entry, "\nOne line more: %d.\n".formatted(time));
      build(runner);
      runner.run("lint", entry.toString());
    }
    runner.run("new", "CROSS_DOCKER_999", "--title", "One entry more");
    build(runner);
    runner.run("search", "exec format error");
  }

  /** A site that an error of the lint keeps back is not published, which has to be learned too. */
  private static void build(CommandRunner runner) {
    runner.run("build", "--keep-going");
  }

  private static Session practice(Path directory) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Session(
        directory, Map.of(), InputStream.nullInputStream(), nowhere, nowhere, false, Main.today());
  }
}
