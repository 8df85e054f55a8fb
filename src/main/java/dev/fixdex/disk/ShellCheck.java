package dev.fixdex.disk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program ShellCheck, as it is installed on this machine. It is shown scripts in files of a
 * folder of its own, which is gone afterwards; it runs none of them, and the reader's own settings
 * of it have no say.
 */
public final class ShellCheck {
  private static final List<String> NAMES = List.of("shellcheck", "shellcheck.exe");

  /** What looking at a hundred blocks never takes. */
  private static final long SECONDS = 120;

  private final Path program;

  private ShellCheck(Path program) {
    this.program = program;
  }

  /**
   * Looks for the program.
   *
   * @param path folders to look into, as {@code PATH} lists them
   */
  public static Optional<ShellCheck> find(String path) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .flatMap(ShellCheck::programs)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(ShellCheck::new);
  }

  private static Stream<Path> programs(String folder) {
    try {
      Path parent = Path.of(folder).toAbsolutePath();
      return NAMES.stream().map(parent::resolve);
    } catch (InvalidPathException e) {
      return Stream.empty(); // no folder of this system
    }
  }

  /** The name of a script's file in the answer, by its place in the list. */
  public static String name(int number) {
    return "%06d.sh".formatted(number);
  }

  /**
   * What one run of the program says of some scripts, in its format {@code json1}.
   *
   * @param scripts each with a directive or first line that says for which shell it is
   */
  public String check(List<String> scripts) {
    try {
      Path folder = Files.createTempDirectory("fixdex-shellcheck");
      try {
        return check(scripts, folder);
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new DiskException("run", program, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiskException("ShellCheck was interrupted");
    }
  }

  private String check(List<String> scripts, Path folder) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--norc", "--format=json1", "--"));
    for (int i = 0; i < scripts.size(); i++) {
      Files.writeString(folder.resolve(name(i)), scripts.get(i));
      command.add(name(i));
    }
    Path said = folder.resolve("said");
    Path complaints = folder.resolve("complaints");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(said.toFile())
            .redirectError(complaints.toFile());
    builder.environment().remove("SHELLCHECK_OPTS");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new DiskException("ShellCheck took longer than %d s".formatted(SECONDS));
    }
    if (process.exitValue() > 1) { // 1 says that there are remarks
      String reason = Files.readString(complaints).lines().findFirst().orElse("it gives no reason");
      throw new DiskException("ShellCheck failed: " + reason);
    }
    return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
  }
}
