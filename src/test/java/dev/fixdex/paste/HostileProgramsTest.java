package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs pasted commands of programs that take code, with values that would start {@code pwn}: a
 * program on the path that leaves a file behind.
 */
class HostileProgramsTest {
  private static final List<String> PLAIN =
      List.of("a", "app-1.2_x", "v1.2.3", "user@host", "a:b", "x");

  /** What stands around code that runs {@code pwn}, so that it leaves what it stands in. */
  private static final List<String> AROUND =
      List.of("%s", "'%s'", "\"%s\"", "\";%s;\"", "';%s;'", "/;%s;/", "\n%s\n", "x/%s", "\")%s(\"");

  private static final List<String> CODE =
      List.of(
          "pwn",
          "$(pwn)",
          "`pwn`",
          ";pwn;",
          "|pwn",
          "&&pwn",
          "$(shell pwn)",
          "${shell pwn}",
          "!pwn",
          "system(\"pwn\")",
          "system('pwn')",
          "pwn/e;#",
          "/e;s/x/pwn/e;#",
          "pwn/e",
          "/;system\"pwn\";#",
          "@{[`pwn`]}",
          "@{[system pwn]}",
          "require('child_process').execSync('pwn')",
          "+require(\"child_process\").execSync(\"pwn\")+",
          "+__import__('os').system('pwn')+",
          "__import__(\"os\").system(\"pwn\")#",
          "ext::sh -c pwn",
          "-oProxyCommand=pwn");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "sed ¦ echo c | sed -e 's/a/b/' -e 's/c/__K__/'",
        "sed ¦ echo c | sed \"s|c|__K__|\"",
        "sed ¦ echo c | sed -n '/__K__/p'",
        "awk ¦ echo c:d | awk -F ':' '$1 == \"__K__\"'",
        "awk ¦ echo c:d | awk -F: -v x=\"__K__\" '/__K__/ { print x }'",
        "perl ¦ echo x | perl -pe 's/x/__K__/'",
        "perl ¦ echo x | perl -ne 'print \"__K__\"'",
        "make ¦ make -f make.txt IMG=__K__ show",
        "make ¦ IMG=\"__K__\" make -f make.txt show",
        "make ¦ export IMG='__K__'; make -f make.txt show",
        "git ¦ GIT_SSH_COMMAND=\"true -i __K__\" git ls-remote ssh://localhost/x",
        "git ¦ git -c core.sshCommand=\"true -i __K__\" ls-remote ssh://localhost/x",
        "git ¦ git -c alias.say='!true __K__' say",
        "git ¦ git config --file settings alias.say '!true __K__'; GIT_CONFIG_GLOBAL=settings git say",
        "node ¦ node -p \"'__K__'.length\"",
        "python3 ¦ python3 -Ic 'print(\"__K__\")'",
        "sh ¦ CMD=\"true __K__\"; eval \"$CMD\"",
        "sh ¦ CMD=\"true __K__\"; RUN=\"$CMD\"; sh -c \"$RUN\"",
        "sh ¦ for x in \"__K__\"; do eval \"true $x\"; done",
        "sh ¦ f() { eval \"$1\"; }; f \"true __K__\"",
        "sh ¦ sh <<< \"true __K__\"",
        "sh ¦ sh -c 'eval \"true $1\"' _ \"__K__\"",
        "sh ¦ env -S \"true __K__\"",
        "xargs ¦ echo x | xargs -I{} sh -c \"true {} __K__\"",
        "find ¦ find . -maxdepth 0 -exec sh -c 'true __K__' \\;",
        "timeout ¦ timeout 5 sh -c \"true '__K__'\"",
        "tar ¦ tar --checkpoint=1 --checkpoint-action=exec=\"true __K__\" -cf out.tar make.txt",
        "flock ¦ flock lock -c \"true __K__\"",
        "split ¦ echo x | split --filter=\"true __K__\""
      })
  void noFurtherProgramIsStarted(String program, String code) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    assumeTrue(found(program).isPresent(), "no " + program + " here");
    Path bin = programs(program);
    StringBuilder script = new StringBuilder();
    for (String value : PLAIN) {
      Pasted pasted = pasted(code, value);
      assertTrue(pasted.refused().isEmpty(), "plain values pass: " + value);
      script.append(pasted.text()).append('\n');
    }
    for (String value : hostile()) {
      Pasted pasted = pasted(code, value);
      if (pasted.refused().isEmpty()) {
        script.append(pasted.text()).append('\n');
      }
    }
    run(bin, script.toString());
    assertFalse(Files.exists(folder.resolve("started")), script.toString());
  }

  /** Without quoting the same values do start it: else the test would prove nothing. */
  @Test
  void theValuesAreHostile() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    Path bin = programs("sed");
    for (String code : List.of("echo c | sed 's/c/__K__/'", "eval \"true __K__\"")) {
      Files.deleteIfExists(folder.resolve("started"));
      StringBuilder script = new StringBuilder();
      hostile().stream()
          .filter(value -> value.indexOf('\'') < 0 && value.indexOf('"') < 0)
          .forEach(value -> script.append(code.replace("__K__", value)).append('\n'));
      run(bin, script.toString());
      assertTrue(Files.exists(folder.resolve("started")), code);
    }
  }

  private static List<String> hostile() {
    List<String> values = new ArrayList<>();
    CODE.forEach(code -> AROUND.forEach(around -> values.add(around.replace("%s", code))));
    return values;
  }

  private static Pasted pasted(String code, String value) {
    return Pasted.of("bash", code, Written.slots(code), Map.of("K", value), Set.of());
  }

  private Path programs(String program) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String name : List.of(program, "sh", "true", "env")) {
      Optional<Path> real = found(name);
      if (real.isPresent()) {
        program(bin, name, "exec " + real.get() + " \"$@\"");
      }
    }
    program(bin, "pwn", ": > '" + folder.resolve("started") + "'");
    Files.writeString(folder.resolve("make.txt"), "show:\n\t@true $(IMG)\n%:\n\t@true\n");
    return bin;
  }

  private static void program(Path bin, String name, String command) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + command + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static Optional<Path> found(String program) {
    return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void run(Path bin, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script"), script);
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", file.toString());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("printed").toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    process.waitFor();
  }
}
