package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.frontmatter.YamlReader;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that pre-commit, GitHub and GitLab read have what these need, and run what we have. */
class HookFilesTest {
  private static final Path ENTRIES = Path.of("src/test/resources/cli/kb").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void preCommitHooksRun() throws IOException {
    Sequence hooks = (Sequence) yaml(".pre-commit-hooks.yaml");
    for (YamlValue value : hooks.items()) {
      Mapping hook = (Mapping) value;
      for (String key : List.of("id", "name", "description", "entry", "language", "files")) {
        assertTrue(!text(hook, key).isEmpty(), () -> key + " is missing");
      }
      assertEquals("script", text(hook, "language"));
      String[] words = text(hook, "entry").split(" ");
      assertTrue(Files.isExecutable(Path.of(words[0])), words[0]);
      assertTrue("kb/docker/CROSS_DOCKER_001.md".matches(".*" + text(hook, "files")));
      // pre-commit puts the names of changed files behind the entry.
      Path entry = Files.createDirectories(folder.resolve("kb/git")).resolve("CROSS_GIT_001.md");
      Files.write(entry, Files.readAllBytes(ENTRIES.resolve("git/CROSS_GIT_001.md")));
      run(with(words, entry.toString()));
    }
    assertEquals(2, hooks.items().size());
  }

  @Test
  void theActionIsAComposite() throws IOException {
    Mapping action = (Mapping) yaml("action.yml");
    Mapping runs = (Mapping) action.get("runs").orElseThrow();
    assertEquals("composite", text(runs, "using"));
    Mapping inputs = (Mapping) action.get("inputs").orElseThrow();
    Sequence steps = (Sequence) runs.get("steps").orElseThrow();
    Mapping last = (Mapping) steps.items().getLast();
    assertEquals("bash", text(last, "shell"));
    String environment = text((Mapping) last.get("env").orElseThrow(), "KB");
    assertEquals("${{ inputs.kb }}", environment);
    for (YamlValue.Pair input : inputs.pairs()) {
      assertTrue(
          Files.readString(Path.of("action.yml"))
              .contains("${{ inputs." + input.key().text() + " }}"),
          () -> input.key().text() + " is not used");
    }
  }

  @Test
  void theActionHandsAllItsArgumentsOn() throws Exception {
    Mapping runs = (Mapping) ((Mapping) yaml("action.yml")).get("runs").orElseThrow();
    Mapping step = (Mapping) ((Sequence) runs.get("steps").orElseThrow()).items().getLast();
    Path program = folder.resolve("fixdex");
    Files.writeString(program, "#!/bin/sh\necho \"$@\"\n");
    assertTrue(program.toFile().setExecutable(true));
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--norc", "-eo", "pipefail", "-c", text(step, "run"));
    builder
        .environment()
        .putAll(
            Map.of(
                "GITHUB_ACTION_PATH", folder.toString(),
                "KB", "docs/kb",
                "FAIL_ON", "warning",
                "SARIF", "lint.sarif",
                "ARGUMENTS", "--stale 365d\n--ignore FD306\n"));
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    assertEquals(
        "lint --kb docs/kb --fail-on warning --format github --format sarif=lint.sarif"
            + " --stale 365d --ignore FD306\n",
        out);
  }

  @Test
  void theJobOfGitLabWritesItsReport() throws IOException {
    Mapping job = (Mapping) ((Mapping) yaml("ci/gitlab.yml")).get("fixdex-lint").orElseThrow();
    Sequence script = (Sequence) job.get("script").orElseThrow();
    String command =
        ((Scalar) script.items().getLast())
            .text()
            .replace("\"$program/fixdex\"", "fixdex")
            .replace("\"${FIXDEX_KB:-kb}\"", ENTRIES.toString())
            .replace("\"${FIXDEX_FAIL_ON:-error}\"", "error");
    assertTrue(!command.contains("$"), command);
    run(command.split(" "));
    Mapping artifacts = (Mapping) job.get("artifacts").orElseThrow();
    String report = text((Mapping) artifacts.get("reports").orElseThrow(), "codequality");
    assertTrue(Files.readString(folder.resolve(report)).startsWith("["));
  }

  @Test
  void theJobOfGitLabFetchesTheProgram() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path program = there.resolve("fixdex");
    Files.writeString(program, "#!/bin/sh\necho \"$@\"\n");
    assertTrue(program.toFile().setExecutable(true));
    shell(there, "git init -q && git add . && git -c user.name=a -c user.email=a commit -qm a");
    shell(there, "git tag v1 && git rm -q fixdex");
    Mapping job = (Mapping) ((Mapping) yaml("ci/gitlab.yml")).get("fixdex-lint").orElseThrow();
    Sequence script = (Sequence) job.get("script").orElseThrow();
    String lines =
        script.items().stream()
            .map(line -> ((Scalar) line).text())
            .collect(Collectors.joining("\n"));
    String known = "FIXDEX_URL='%s'\nFIXDEX_REF=v1\nFIXDEX_KB=docs/kb\n".formatted(there);
    assertEquals(
        "lint --kb docs/kb --fail-on error --format text"
            + " --format gitlab=gl-code-quality-report.json\n",
        shell(folder, known + lines));
    assertTrue(
        String.valueOf(assertThrows(AssertionError.class, () -> shell(folder, lines)).getMessage())
            .contains("FIXDEX_URL: where to fetch Fixdex from"));
  }

  private static String shell(Path directory, String script) throws Exception {
    Process process =
        new ProcessBuilder("bash", "--norc", "-eo", "pipefail", "-c", script)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private static YamlValue yaml(String file) throws IOException {
    SourceText source = SourceText.of(file, Files.readString(Path.of(file)));
    var document = YamlReader.read(source.text(), source.span());
    assertEquals(List.of(), document.problems());
    YamlValue root = document.root();
    if (root == null) {
      throw new AssertionError(file + " is empty");
    }
    return root;
  }

  private static String text(Mapping mapping, String key) {
    return mapping.get(key).map(value -> ((Scalar) value).text()).orElse("");
  }

  private static String[] with(String[] words, String... more) {
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  /** Runs a command line of ours, whose first word is the launcher. */
  private void run(String... words) {
    CommandRun run = CommandRun.in(folder, Arrays.copyOfRange(words, 1, words.length));
    assertTrue(run.status() == ExitStatus.OK || run.status() == ExitStatus.FINDINGS, run::err);
  }
}
