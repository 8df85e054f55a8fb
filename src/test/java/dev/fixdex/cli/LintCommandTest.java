package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code fixdex lint} makes of a baseline, of the place that it runs in, and of ShellCheck.
 */
class LintCommandTest {
  private static final Path ENTRIES = Path.of("src/test/resources/cli/kb");
  private static final String DOCKER = "docker/CROSS_DOCKER_001.md";
  private static final String GIT = "git/CROSS_GIT_001.md";

  @TempDir private Path folder;

  /** Two entries, each with a word that no vocabulary has. */
  @BeforeEach
  void writeEntries() throws IOException {
    for (String path : List.of(DOCKER, GIT)) {
      Path entry = folder.resolve("kb").resolve(path);
      Files.createDirectories(entry.getParent());
      Files.writeString(entry, text(path).replaceFirst("criticality: .*", "criticality: hihg"));
    }
    Files.writeString(folder.resolve("kb/fixdex.yaml"), "lint: {ignore: [FD506]}\n");
  }

  @Test
  void aBaselineOfAFolderKeepsTheLinesOfOthers() throws IOException {
    lint("--baseline", "known.txt", "--write-baseline");
    String all = Files.readString(folder.resolve("known.txt"));
    assertTrue(all.contains(DOCKER) && all.contains(GIT), all);

    lint("kb/git", "--baseline", "known.txt", "--write-baseline");
    assertEquals(all, Files.readString(folder.resolve("known.txt")));
    lint("--select", "FD2", "--baseline", "known.txt", "--write-baseline");
    assertEquals(all, Files.readString(folder.resolve("known.txt")));

    Files.writeString(folder.resolve("kb").resolve(GIT), text(GIT).replace("\"hihg\"", "high"));
    lint("kb/git", "--baseline", "known.txt", "--write-baseline");
    String left = Files.readString(folder.resolve("known.txt"));
    assertTrue(left.contains(DOCKER) && !left.contains(GIT), left);
  }

  @Test
  void aLineIsUnusedOnlyWhereItsRuleWasAsked() throws IOException {
    Files.writeString(
        folder.resolve("known.txt"),
        """
        0000000000000001:1 FD204 git/CROSS_GIT_001.md
        0000000000000002:1 FD115 git/CROSS_GIT_001.md
        0000000000000003:1 FD417 git/CROSS_GIT_001.md
        0000000000000004:1 FD510 git/CROSS_GIT_001.md
        0000000000000005:1 FD998 git/GONE_001.md
        """);
    String line = "known.txt:%d: note: %s in git/%s.md is not found any more; delete the line\n";
    String first = line.formatted(1, "FD204", "CROSS_GIT_001");
    String last = line.formatted(5, "FD998", "GONE_001");
    assertEquals(first + last, lint("--baseline", "known.txt").err());
    assertEquals(last, lint("--baseline", "known.txt", "--ignore", "FD204").err());
    assertEquals(
        first + line.formatted(2, "FD115", "CROSS_GIT_001") + last,
        lint("--baseline", "known.txt", "--stale", "9y").err());
  }

  @Test
  void codeHostsSeePathsFromTheTopOfTheRepository() throws IOException {
    Path within = folder.resolve("kb/git");
    for (String name : List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")) {
      Map<String, String> environment = Map.of(name, folder.toString());
      for (String format : List.of("github", "gitlab", "sarif")) {
        String out = CommandRun.in(within, environment, "lint", "--format", format).out();
        assertTrue(out.contains("kb/" + GIT), out);
        assertTrue(!out.contains(folder.toString()), out);
      }
    }
    Map<String, String> elsewhere = Map.of("GITHUB_WORKSPACE", ENTRIES.toAbsolutePath().toString());
    String out = CommandRun.in(folder, elsewhere, "lint", "--format", "github").out();
    assertTrue(out.contains("file=kb/" + GIT), out);
  }

  @Test
  void aChangeIsAlsoWhatItMakesWrongElsewhere() throws Exception {
    Path docker = folder.resolve("kb").resolve(DOCKER);
    Path git = folder.resolve("kb").resolve(GIT);
    Files.writeString(
        docker, text(DOCKER).replaceFirst("related_kb: .*", "related_kb: [CROSS_GIT_001]"));
    Files.writeString(git, text(GIT).replace("\"hihg\"", "high"));
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");
    assertEquals(ExitStatus.OK, lint("--changed").status());
    Files.delete(git);
    CommandRun run = lint("--changed");
    assertEquals(ExitStatus.FINDINGS, run.status());
    assertTrue(run.out().contains("error[FD502] There is no entry `CROSS_GIT_001`"), run.out());
    assertTrue(run.out().contains("1 error in 1 file"), run.out());
    assertEquals(ExitStatus.OK, lint("kb/git", "--changed").status());
  }

  @Test
  void aFileThatCanBeNoEntryIsPassedOver() throws IOException {
    Files.writeString(folder.resolve("kb/README.md"), "# Read me\n");
    CommandRun run = lint("kb/README.md");
    assertEquals(ExitStatus.OK, run.status());
    assertEquals("note: kb/README.md is no entry\n", run.err());
    assertEquals(ExitStatus.USAGE, lint("kb/README.md", "kb/git/GONE_001.md").status());
  }

  @Test
  void whoAsksForShellcheckIsToldThatItIsMissing() throws IOException {
    CommandRun asked = lint("--shellcheck");
    assertEquals(ExitStatus.FAILURE, asked.status());
    assertEquals("", asked.out());
    assertEquals(
        """
        error: ShellCheck is not installed, or not on the PATH
          help: Install the package `shellcheck`, or lint without it
        """,
        asked.err());

    Files.writeString(
        folder.resolve("kb/fixdex.yaml"), "lint: {shellcheck: true, ignore: [FD1, FD506]}\n");
    CommandRun told = lint();
    assertEquals(ExitStatus.OK, told.status(), told::out);
    assertEquals(
        "note: ShellCheck is not installed, or not on the PATH: FD417 is left out\n", told.err());
    assertEquals("", lint("--ignore", "FD417").err());
  }

  private CommandRun lint(String... args) {
    String[] words = new String[args.length + 1];
    words[0] = "lint";
    System.arraycopy(args, 0, words, 1, args.length);
    return CommandRun.in(folder, words);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor());
  }

  private static String text(String path) throws IOException {
    return Files.readString(ENTRIES.resolve(path));
  }
}
