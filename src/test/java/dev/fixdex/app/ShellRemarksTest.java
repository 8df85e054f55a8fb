package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fixdex.disk.DiskException;
import dev.fixdex.disk.ShellCheck;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A lint with ShellCheck's remarks: of the real program where it is, and of one of our own. */
@DisabledOnOs(OS.WINDOWS) // a stub is a script
class ShellRemarksTest {
  /** Warns of each file's third line, and notes down how often it ran and what it was shown. */
  private static final String STUB =
      """
      #!/bin/sh
      echo run >> '%1$s/runs'
      [ -n "$SHELLCHECK_OPTS" ] && exit 3
      printf '{"comments":['
      comma=
      for file; do
        case $file in
          *.sh)
            cat "$file" >> '%1$s/shown'
            printf '%%s{"file":"%%s","line":3,"endLine":3,"column":6,"endColumn":10,"level":"error","code":2128,"message":"One.","fix":null}' "$comma" "$file"
            comma=,
            printf ',{"file":"%%s","line":2,"endLine":2,"column":1,"endColumn":5,"level":"style","code":2034,"message":"Two.","fix":null}' "$file"
            ;;
        esac
      done
      printf ']}'
      exit 1
      """;

  @TempDir private Path folder;

  private void entry(String id, String fields, String code) throws IOException {
    Path kb = Files.createDirectories(folder.resolve("kb/docker"));
    Files.writeString(
        kb.resolve(id + ".md"),
        "---\nkb_id: " + id + "\n" + fields + "---\n\n# Title\n\n## Solution\n\n" + code + "\n");
  }

  private ShellCheck stub(String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path stub = Files.writeString(bin.resolve("shellcheck"), script.formatted(folder));
    Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
    return ShellCheck.find(folder.resolve("nowhere") + ":" + bin).orElseThrow();
  }

  private List<String> lint(ShellCheck program) {
    KnowledgeBase base =
        ((KnowledgeBase.Opened.Ready) KnowledgeBase.open(folder, folder.resolve("kb")))
            .knowledgeBase();
    LintRun.Request request =
        new LintRun.Request(LocalDate.of(2026, 6, 1), path -> true, Rules.ALL).showing(program);
    return LintRun.run(base, request).findings().stream()
        .filter(f -> f.rule().code().equals("FD417") || f.rule().code().equals("FD009"))
        .map(ShellRemarksTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return "%s %s-%s %s %s"
        .formatted(
            finding.place().path(),
            finding.place().start(),
            finding.place().end(),
            finding.severity().word(),
            finding.message());
  }

  @Test
  void manyBlocksAreOneRunAndPlacesAreThoseOfTheEntry() throws IOException {
    ShellCheck program = stub(STUB);
    entry(
        "CROSS_DOCKER_001",
        "variables:\n  A_VERY_LONG_NAME: {example: é}\n  X: {example: app}\n",
        "```bash\nls\nls 😀 $a __X__\n```\n\n1. In a list:\n\n   ```sh\n   ls\n   rm __X__ $b\n   ```\n");
    entry(
        "CROSS_DOCKER_002",
        "",
        "```bash\nls\n__A__ ab $c\n```\n\n```zsh\nls\nls $d\n```\n\n```bash\nls (\n```\n\n```json\n1\n```\n");
    assertEquals(
        List.of(
            "docker/CROSS_DOCKER_001.md 14:7-14:15 error SC2128: One",
            "docker/CROSS_DOCKER_001.md 21:7-21:15 error SC2128: One",
            "docker/CROSS_DOCKER_002.md 11:6-11:10 error SC2128: One"),
        lint(program));
    assertEquals(1, Files.readAllLines(folder.resolve("runs")).size());
    assertEquals(
        """
        # shellcheck shell=bash
        ls
        ls 😀 $a app
        # shellcheck shell=bash
        ls
        rm app $b
        # shellcheck shell=bash
        ls
        __A__ ab $c
        """,
        Files.readString(folder.resolve("shown")));
  }

  @Test
  void settingsDecideAndCommentsAccept() throws IOException {
    ShellCheck program = stub(STUB);
    String code = "<!-- fixdex-ignore FD417: of no use here -->\n\n```bash\nls\nls -l $a\n```\n";
    entry("CROSS_DOCKER_001", "", code);
    assertEquals(List.of(), lint(program));
    entry("CROSS_DOCKER_001", "", code.replaceFirst("<.*>\n\n", ""));
    Path settings = folder.resolve("kb/fixdex.yaml");
    Files.writeString(settings, "lint: {options: {FD417: {allow: [SC2128]}}}\n");
    assertEquals(List.of("docker/CROSS_DOCKER_001.md 10:1-10:3 info SC2034: Two"), lint(program));
    Files.writeString(settings, "lint: {severity: {FD417: warning}}\n");
    assertEquals(
        List.of("docker/CROSS_DOCKER_001.md 11:6-11:9 warning SC2128: One"), lint(program));
    Files.writeString(settings, "lint: {severity: {FD417: off}}\n");
    assertEquals(List.of(), lint(program));
  }

  @Test
  void aCommentThatAcceptsAnswersIsNotIdleWhereNobodyAsked() throws IOException {
    stub(STUB);
    entry(
        "CROSS_DOCKER_001",
        "",
        "<!-- fixdex-ignore FD417, FD510: now and then -->\n\n```bash\nls\n```\n");
    assertEquals(List.of(), lint(stub("#!/bin/sh\necho '{\"comments\":[]}'\n")));
  }

  @Test
  void aProgramThatFailsSaysSo() throws IOException {
    entry("CROSS_DOCKER_001", "", "```bash\nls\n```\n");
    ShellCheck refuses = stub("#!/bin/sh\necho 'no such option' >&2\nexit 3\n");
    assertEquals(
        "ShellCheck failed: no such option",
        assertThrows(DiskException.class, () -> lint(refuses)).getMessage());
    ShellCheck babbles = stub("#!/bin/sh\necho babble\n");
    assertTrue(
        Objects.requireNonNull(assertThrows(DiskException.class, () -> lint(babbles)).getMessage())
            .startsWith("ShellCheck's answer cannot be read"));
  }

  @Test
  void theRealProgramFindsWhatFallsApart() throws IOException {
    Optional<ShellCheck> program =
        ShellCheck.find(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    assumeTrue(program.isPresent(), "no ShellCheck here");
    entry(
        "CROSS_DOCKER_001",
        "variables:\n  FILE: {example: a.txt}\n",
        "```bash\nls __FILE__\n\techo é😀; cat __FILE__ $1\n[ $1 == a ] && exit\n```\n");
    assertEquals(
        List.of(
            "docker/CROSS_DOCKER_001.md 13:25-13:27 info SC2086: Double quote to prevent globbing"
                + " and word splitting",
            "docker/CROSS_DOCKER_001.md 14:3-14:5 info SC2086: Double quote to prevent globbing"
                + " and word splitting"),
        lint(program.get()));
  }
}
