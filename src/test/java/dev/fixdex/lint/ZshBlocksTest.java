package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Blocks of zsh are held to what zsh refuses, not to what bash does. */
class ZshBlocksTest {
  private static final List<String> GOOD =
      List.of(
          "ls -l *(.om[1,3])",
          "for f (*.txt) print $f",
          "for x in a b; echo $x",
          "if [[ -f a ]] echo yes",
          "print ${(s:,:)list}",
          "typeset -A map; map=(a 1 b 2)",
          "repeat 3 echo hi",
          "foreach f (a b)\n  echo $f\nend",
          "function f { echo hi }",
          "case $a { (x) echo y ;; }",
          "while (( i-- )) { echo $i }",
          "{ echo a } always { echo b }",
          "autoload -Uz compinit && compinit");
  private static final List<String> BAD = List.of("echo 'a", "echo \"a", "echo a | | wc");

  @Test
  void itsOwnFormsAreNoFaults() {
    for (String script : GOOD) {
      assertEquals(List.of(), faults(script), script);
    }
  }

  @Test
  void whatItRefusesIsFound() {
    for (String script : BAD) {
      assertEquals(1, faults(script).size(), script);
    }
  }

  @Test
  void zshSaysTheSame() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/zsh")) || Files.isExecutable(Path.of("/bin/zsh")));
    for (String script : GOOD) {
      assertEquals(0, zsh(script), script);
    }
    for (String script : BAD) {
      assertEquals(1, zsh(script), script);
    }
  }

  private static int zsh(String script) throws Exception {
    Process process =
        new ProcessBuilder("zsh", "-f", "-n", "-c", script).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.waitFor(10, TimeUnit.SECONDS);
    return process.exitValue();
  }

  private static List<String> faults(String script) {
    String text =
        Lints.exampleEntry()
            .replace("## ✔️ Verification", "```zsh\n" + script + "\n```\n\n## ✔️ Verification");
    return Lints.findings(RuleExample.PATH, text).stream()
        .map(finding -> finding.rule().code())
        .filter(code -> Set.of("FD412", "FD415").contains(code))
        .toList();
  }
}
