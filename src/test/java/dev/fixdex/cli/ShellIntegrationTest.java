package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shells that are here take the scripts, and `man` the page. */
class ShellIntegrationTest {
  private static final Path ENTRIES = Path.of("src/test/resources/cli/kb").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void bashCompletesIdsRulesAndOptions() throws Exception {
    Path script = script("bash");
    String asked =
        """
        compopt() { :; } # is no command outside of a completion
        source '%s'
        try() {
          COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
          _fixdex_words fixdex "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
          printf '%%s;' "${COMPREPLY[@]}"; echo
        }
        try fixdex show CROSS_D
        try fixdex mv CROSS_G
        try fixdex explain FD40
        try fixdex lint --select FD60
        try fixdex lint --fail-
        try fixdex st
        try fixdex lint --fail-on ''
        try fixdex lint --format = s
        try fixdex stats --format =
        try fixdex completion ''
        """
            .formatted(script);
    assertEquals(
        """
        CROSS_DOCKER_001;
        CROSS_GIT_001;
        FD401;FD402;FD403;FD404;FD405;FD406;FD407;FD408;FD409;
        FD601;FD602;FD603;FD604;
        --fail-on;
        stats;stale;
        error;warning;info;
        sarif;
        text;json;
        bash;zsh;fish;
        """,
        run("bash", "--norc", "-c", asked));
  }

  @Test
  void zshTakesTheScript() throws Exception {
    String asked =
        "autoload -U compinit && compinit -u -d '%s/dump'; source '%s' && whence _fixdex_words"
            .formatted(folder, script("zsh"));
    assertEquals("_fixdex_words\n", run("zsh", "-f", "-c", asked));
  }

  @Test
  void fishCompletesIdsAndRules() throws Exception {
    String asked =
        "source '%s'; for words in 'show CROSS_D' 'explain FD60' 'lint --format s' 'completion b';"
                .formatted(script("fish"))
            + " complete -C \"fixdex $words\"; end";
    assertEquals(
        List.of("CROSS_DOCKER_001", "FD601", "FD602", "FD603", "FD604", "sarif", "bash"),
        run("fish", "--no-config", "-c", asked)
            .lines()
            .map(line -> line.split("\t", 2)[0])
            .toList());
  }

  @Test
  void manShowsThePageWithoutAWarning() throws Exception {
    Path page = folder.resolve("fixdex.1");
    Files.writeString(page, fixdex("man"));
    String shown = run("man", "--warnings=w", "-l", page.toString());
    assertTrue(shown.contains("fixdex - turns a folder of"), shown);
    for (String name : Commands.names()) {
      assertTrue(shown.contains("\n   " + name + "\n"), name + " is missing in\n" + shown);
    }
    assertTrue(shown.contains("--fail-on SEVERITY"), shown);
  }

  /** The script of a shell, and a program that the shell finds under the name of ours. */
  private Path script(String shell) throws IOException {
    Path program = folder.resolve("fixdex");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case "$*" in
          *ids) printf '%s' ;;
          *rules) printf '%s' ;;
        esac
        """
            .formatted(
                fixdex("completion", "--list", "ids", "--kb", ENTRIES.toString())
                    .replace("\n", "\\n"),
                fixdex("completion", "--list", "rules").replace("\n", "\\n")));
    assertTrue(program.toFile().setExecutable(true));
    Path script = folder.resolve("completion." + shell);
    Files.writeString(script, fixdex("completion", shell));
    return script;
  }

  private String fixdex(String... args) {
    CommandRun run = CommandRun.in(folder, args);
    assertEquals(ExitStatus.OK, run.status(), run::err);
    return run.out();
  }

  /** What a program prints; the test is left out where there is no such program. */
  private String run(String... command) throws Exception {
    assumeTrue(isHere(command[0]), () -> command[0] + " is not installed");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", folder + ":" + environment.get("PATH"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("MANWIDTH", "100");
    environment.put("HOME", folder.toString());
    Process process = builder.directory(folder.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
    return out;
  }

  private static boolean isHere(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
