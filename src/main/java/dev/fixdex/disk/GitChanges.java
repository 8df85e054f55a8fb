package dev.fixdex.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changed in a folder since a commit, as git sees it. */
public final class GitChanges {
  private final Path folder;

  private GitChanges(Path folder) {
    this.folder = folder;
  }

  /**
   * Paths of changed and new files in a folder, relative to it, with {@code /}; files that git
   * ignores are left out, and so are deleted ones.
   *
   * @param reference what to compare with: a commit, a branch, {@code HEAD}
   */
  public static Set<String> since(Path folder, String reference) {
    GitChanges git = new GitChanges(folder);
    if (reference.startsWith("-")) {
      throw new DiskException("`%s` is no commit".formatted(reference)); // git takes an option
    }
    Set<String> paths = new TreeSet<>();
    paths.addAll(
        git.paths("diff", "--name-only", "-z", "--relative", "--diff-filter=d", reference, "--"));
    paths.addAll(git.paths("ls-files", "--others", "--exclude-standard", "-z"));
    return paths;
  }

  private List<String> paths(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
    command.addAll(Arrays.asList(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        String reason = output.lines().findFirst().orElse("it gives no reason");
        throw new DiskException("git cannot tell what changed: " + reason);
      }
      return Arrays.stream(output.split("\0")).filter(path -> !path.isEmpty()).toList();
    } catch (IOException e) {
      throw new DiskException("run git in", folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiskException("git was interrupted");
    }
  }
}
