package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What changed in a folder since a commit, as git sees it. */
public final class GitChanges {
  private final Path folder;
  private final Map<String, String> environment;

  private GitChanges(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * What changed, as paths relative to the folder, with {@code /}; files that git ignores are left
   * out. A renamed file is a new one and a gone one.
   *
   * @param files that changed or are new
   * @param gone files that are no more
   */
  public record Changed(Set<String> files, Set<String> gone) {
    public Changed {
      files = Collections.unmodifiableSet(new TreeSet<>(files));
      gone = Collections.unmodifiableSet(new TreeSet<>(gone));
    }
  }

  /**
   * What changed in a folder since it parted from a commit, committed or not; all of it where the
   * commit is {@code HEAD} and there is none yet.
   *
   * @param reference what to compare with: a commit, a branch, {@code HEAD}
   */
  public static Changed since(Path folder, String reference) {
    return since(folder, reference, System.getenv());
  }

  static Changed since(Path folder, String reference, Map<String, String> environment) {
    GitChanges git = new GitChanges(folder, environment);
    if (reference.startsWith("-")) {
      throw new DiskException("`%s` is no commit".formatted(reference)); // git takes an option
    }
    if (reference.equals("HEAD") && git.hasNoCommit()) {
      return git.everything();
    }
    String from = git.whereItParted(reference);
    Set<String> files = new TreeSet<>(git.difference("d", from));
    files.addAll(git.paths("ls-files", "--others", "--exclude-standard", "-z"));
    Set<String> gone = new TreeSet<>(git.difference("D", from));
    gone.removeAll(files);
    return new Changed(files, gone);
  }

  private boolean hasNoCommit() {
    return ask("rev-parse", "--verify", "--quiet", "HEAD").status() != 0
        && ask("rev-parse", "--is-inside-work-tree").status() == 0;
  }

  /** Before the first commit, all is new. */
  private Changed everything() {
    Set<String> files =
        new TreeSet<>(paths("ls-files", "--cached", "--others", "--exclude-standard", "-z"));
    paths("ls-files", "--deleted", "-z").forEach(files::remove);
    return new Changed(files, Set.of());
  }

  private List<String> difference(String filter, String from) {
    String only = "--diff-filter=" + filter;
    return paths("diff", "--name-only", "--no-renames", "-z", "--relative", only, from, "--");
  }

  /**
   * The newest commit that this work and another have in common: what the other went on to change
   * is not ours. Where git knows of none, as in a shallow clone, the other itself.
   */
  private String whereItParted(String reference) {
    Answer answer = ask("merge-base", reference, "HEAD");
    return answer.status() == 0 ? answer.output().strip() : reference;
  }

  private List<String> paths(String... arguments) {
    Answer answer = ask(arguments);
    if (answer.status() != 0) {
      String reason = answer.complaints().lines().findFirst().orElse("it gives no reason");
      throw new DiskException("git cannot tell what changed: " + reason);
    }
    return Arrays.stream(answer.output().split("\0")).filter(path -> !path.isEmpty()).toList();
  }

  /** What git said: warnings, as of line ends that it is going to change, are no part of a path. */
  private record Answer(int status, String output, String complaints) {}

  private Answer ask(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    // A hook in a second work tree is told the repository: git then takes our folder for the top.
    if (!environment.containsKey("GIT_WORK_TREE")) {
      builder.environment().remove("GIT_DIR");
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      FutureTask<String> complaints = new FutureTask<>(() -> text(process.getErrorStream()));
      Thread.ofVirtual().start(complaints);
      String output = text(process.getInputStream());
      return new Answer(process.waitFor(), output, complaints.get());
    } catch (IOException e) {
      throw new DiskException("run git in", folder, e);
    } catch (ExecutionException e) {
      throw new DiskException("git cannot be listened to: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiskException("git was interrupted");
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
