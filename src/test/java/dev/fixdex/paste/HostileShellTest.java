package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs pasted commands in real shells. The only program on their path, {@code show}, prints its
 * arguments; any other that a value manages to start leaves a file behind.
 */
class HostileShellTest {
  /** Each prints one argument that is the value and nothing else. */
  private static final List<String> CONTEXTS =
      List.of(
          "show __A__",
          "show '__A__'",
          "show \"__A__\"",
          "show \"\"__A__''",
          "X=$(print __A__); show \"${X%.}\"",
          "sh -c 'show __A__'",
          "sh -c 'show \"__A__\"'",
          "sh -c \"show __A__\"",
          "sh -c \"show '__A__'\"",
          "eval show __A__",
          "eval 'show \"__A__\"'",
          "X=__A__; show \"$X\"",
          "X=\"__A__\" && show \"$X\"",
          "for x in __A__; do show \"$x\"; done",
          "case __A__ in y) show no;; *) show __A__;; esac",
          "X=$(cat <<EOF\n__A__.\nEOF\n); show \"${X%.}\"",
          "show __A__ # __A__",
          "( show __A__ )",
          "{ show __A__; }",
          "if show __A__; then :; fi",
          "show \\\n  __A__");

  private static final HostileAtoms HOSTILE =
      new HostileAtoms(
          1,
          7,
          "touch",
          "pwn",
          "$(pwn)",
          "`pwn`",
          "${HOME}",
          "$HOME",
          "EOF",
          "\\n",
          "'\\''",
          "\"; pwn; \"",
          "'; pwn; '",
          "; pwn #",
          "&& pwn",
          "| pwn",
          "\npwn\n",
          "--",
          "in");

  private static final int VALUES_A_RUN = 200;

  /** Values for each shell; more with {@code -Dfixdex.hostile.values=100000}. */
  private static final int VALUES = Integer.getInteger("fixdex.hostile.values", 2400);

  /** Spares a process for each command; the program of this name is for shells within commands. */
  private static final String SHOW = "show() { for x; do printf '<%s>' \"$x\"; done; }\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "dash"})
  void valuesArriveByteForByteAndRunNothing(String shell) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/" + shell)), "no " + shell + " here");
    Path bin = programs(shell);
    Random random = new Random(4242);
    for (int round = 0; round < VALUES / VALUES_A_RUN; round++) {
      List<String> values = new ArrayList<>();
      StringBuilder script = new StringBuilder(SHOW);
      for (int i = 0; i < VALUES_A_RUN; i++) {
        String context = CONTEXTS.get(i % CONTEXTS.size());
        String value = HOSTILE.value(random);
        Pasted pasted =
            Pasted.of("bash", context, Written.slots(context), Map.of("A", value), Set.of());
        assertTrue(pasted.missing().isEmpty(), context);
        if (pasted.refused().isEmpty() && !endsHeredoc(context, value)) {
          values.add(value);
          script.append(pasted.text()).append("\nshow '@'\n");
        }
      }
      assertTrue(values.size() > 150, "most values can be quoted");
      String printed = run(shell, bin, script.toString());
      assertEquals(expected(values), printed, script.toString());
      assertFalse(Files.exists(folder.resolve("started")), script.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "dash"})
  void commandsWithAMissingValueRunNothing(String shell) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/" + shell)), "no " + shell + " here");
    Path bin = programs(shell);
    List<String> contexts = new ArrayList<>(CONTEXTS);
    contexts.add("pwn <<'EOF'\n__A__\nEOF");
    contexts.add("pwn <<EOF\n__A__\nEOF");
    contexts.add("pwn $__A__");
    contexts.add("pwn ${__A__}");
    contexts.add("pwn \"$__A__\"");
    contexts.add("pwn $((__A__ + 1))");
    contexts.add("pwn `echo __A__`");
    contexts.add("pwn 'a'\\__A__");
    for (String context : contexts) {
      String code = context.replace("show", "pwn");
      Pasted pasted = Pasted.of("bash", code, Written.slots(code), Map.of(), Set.of());
      assertEquals(Set.of("A"), pasted.missing());
      run(shell, bin, pasted.text());
      assertFalse(Files.exists(folder.resolve("started")), pasted.text());
    }
  }

  private Path programs(String shell) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    program(bin, "show", "#!/bin/" + shell + "\nfor x; do printf '<%s>' \"$x\"; done\n");
    program(bin, "print", "#!/bin/" + shell + "\nprintf '%s.' \"$1\"\n");
    program(bin, "cat", "#!/bin/sh\nexec /bin/cat \"$@\"\n");
    program(bin, "sh", "#!/bin/sh\nexec /bin/" + shell + " \"$@\"\n");
    for (String name : List.of("pwn", "touch", "a", "Z", "0", "EOF", "in")) {
      program(bin, name, "#!/bin/sh\n: > '" + folder.resolve("started") + "'\n");
    }
    return bin;
  }

  private static void program(Path bin, String name, String text) throws IOException {
    Path file = Files.writeString(bin.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
  }

  /** A value with a line that is the end of the here-document cannot be written in one. */
  private static boolean endsHeredoc(String context, String value) {
    return context.contains("<<") && ("\n" + value + "\n").contains("\nEOF\n");
  }

  /** The inner {@code show} of a substitution puts the value between angle brackets. */
  private static String expected(List<String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(value -> text.append('<').append(value).append("><@>"));
    return text.toString();
  }

  private String run(String shell, Path bin, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script"), script + "\n");
    ProcessBuilder builder = new ProcessBuilder("/bin/" + shell, file.toString());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.toFile());
    builder.redirectError(folder.resolve("errors").toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
