package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./fixdex}, in a checkout of its own with a JDK that only says what it got. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      case " $* " in *" dev.fixdex.cli.Main "*) ;; *) exit 0 ;; esac
      if [ -n "${ASK_COMPILERS:-}" ]; then
        case " $* " in *" -XX:TieredStopAtLevel=1 "*) echo quick ;; *) echo both ;; esac
        exit 0
      fi
      echo "called $FIXDEX_PROGRAM in $LC_ALL, before ${FIXDEX_CALLER_LC_ALL:-unset}"
      while [ "$1" != dev.fixdex.cli.Main ]; do shift; done
      shift
      for word; do echo "[$word]"; done
      """;

  private record Run(int status, String out, String err) {}

  @TempDir private Path folder;
  private Path checkout;
  private Path jdk;
  private Path bin;

  @BeforeEach
  void makeCheckout() throws IOException {
    folder = folder.toRealPath();
    checkout = Files.createDirectories(folder.resolve("mit Leerzeichen"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String name : List.of("fixdex", "pom.xml")) {
      Files.copy(Path.of(name), checkout.resolve(name));
    }
    try (Stream<Path> files = Files.list(Path.of(".mvn"))) {
      Files.createDirectories(checkout.resolve(".mvn"));
      for (Path file : files.toList()) {
        Files.copy(file, checkout.resolve(".mvn").resolve(file.getFileName()));
      }
    }
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("templates"));
    jdk = jdk("jdk-25", "25.0.1");
    script(bin.resolve("mvn"), "echo \"mvn in $LC_ALL\" >&2; exit 1\n");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "exit 1\n");
    return home;
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text.startsWith("#!") ? text : "#!/bin/sh\n" + text);
    assertTrue(path.toFile().setExecutable(true));
  }

  private void built() throws IOException {
    Files.createDirectories(checkout.resolve("target/app"));
    Files.writeString(checkout.resolve("target/app/stamp"), "");
  }

  private Run run(Path directory, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> all = new HashMap<>();
    all.put("PATH", bin + ":/usr/bin:/bin");
    all.put("FIXDEX_JAVA_HOME", jdk.toString());
    all.putAll(environment);
    builder.environment().clear();
    builder.environment().putAll(all);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher ends");
    return new Run(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void handsWordsOnAsTheyAre() throws IOException, InterruptedException {
    built();
    Run run =
        run(checkout, Map.of("LC_ALL", "C"), "./fixdex", "search", "a b", "", "*", "-x", "q\"'\\");
    assertEquals("", run.err());
    assertEquals(
        """
        called ./fixdex in C.UTF-8, before C
        [search]
        [a b]
        []
        [*]
        [-x]
        [q"'\\]
        """,
        run.out());
    assertEquals(0, run.status());
  }

  private String compilers(Path directory, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("fixdex").toString()));
    command.addAll(List.of(words));
    Run run = run(directory, Map.of("ASK_COMPILERS", "1"), command.toArray(String[]::new));
    assertEquals("", run.err());
    return run.out().strip();
  }

  @Test
  void optimisesWhatWillTakeLong() throws IOException, InterruptedException {
    built();
    Path within = Files.createDirectories(folder.resolve("large base/kb/docker"));
    for (int i = 0; i < 2_000; i++) {
      Files.writeString(within.resolve("CROSS_DOCKER_%06d.md".formatted(i)), "");
    }
    Path large = folder.resolve("large base");
    Path small = folder.resolve("small");
    Files.createDirectories(small.resolve("kb"));
    assertEquals("both", compilers(large, "build"), "the base that is here");
    assertEquals("both", compilers(within, "lint", "x.md"), "the base above");
    assertEquals("both", compilers(small, "search", "--kb", "../large base/kb", "x"));
    assertEquals("both", compilers(small, "build", "--kb=" + large.resolve("kb")));
    assertEquals("both", compilers(small, "serve"), "it lives long");
    assertEquals("quick", compilers(small, "build"));
    assertEquals("quick", compilers(large, "rules"), "it reads no entry");
    assertEquals("quick", compilers(large));
    assertEquals("quick", compilers(bin, "build"), "no base");
  }

  @Test
  void takesWhatIsKeptForRead() throws IOException, InterruptedException {
    built();
    Path within = Files.createDirectories(folder.resolve("kb"));
    List<Path> entries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      entries.add(Files.writeString(within.resolve("CROSS_DOCKER_%06d.md".formatted(i)), ""));
    }
    Path kept = Files.createDirectories(folder.resolve(".fixdex")).resolve("catalog");
    Files.setLastModifiedTime(Files.writeString(kept, ""), inSeconds(10));
    assertEquals("quick", compilers(folder, "build"));
    for (Path entry : entries.subList(1, 2_000)) {
      Files.setLastModifiedTime(entry, inSeconds(20));
    }
    assertEquals("quick", compilers(folder, "build"), "1,999 were edited");
    Files.setLastModifiedTime(entries.getFirst(), inSeconds(20));
    assertEquals("both", compilers(folder, "build"), "all were edited");
    Files.setLastModifiedTime(kept, inSeconds(30));
    assertEquals("quick", compilers(folder, "build"), "all were read again");
    Files.setLastModifiedTime(checkout.resolve("target/app/stamp"), inSeconds(40));
    assertEquals("both", compilers(folder, "build"), "another version of the program kept it");
  }

  private static FileTime inSeconds(int seconds) {
    return FileTime.from(Instant.now().plusSeconds(seconds));
  }

  @Test
  void isFoundThroughLinksAndInPath() throws IOException, InterruptedException {
    built();
    Files.createSymbolicLink(folder.resolve("second"), checkout.resolve("fixdex"));
    Files.createSymbolicLink(bin.resolve("fixdex"), Path.of("../second"));
    Run linked = run(folder, Map.of(), "bin/fixdex");
    assertEquals("called bin/fixdex in C.UTF-8, before unset\n", linked.out(), linked.err());
    Run named = run(folder, Map.of(), "sh", "-c", "fixdex lint");
    assertEquals("called fixdex in C.UTF-8, before unset\n[lint]\n", named.out(), named.err());
  }

  @Test
  void saysWhichJdkItNeeds() throws IOException, InterruptedException {
    built();
    Path old = jdk("jdk-17", "17.0.15");
    Run wrong = run(checkout, Map.of("FIXDEX_JAVA_HOME", old.toString()), "./fixdex", "lint");
    assertEquals(3, wrong.status());
    assertEquals(
        "fixdex: FIXDEX_JAVA_HOME=%s is no JDK of version 25 or later (version 17).\n"
            .formatted(old),
        wrong.err());
    Run passedOver = run(checkout, Map.of("JAVA_HOME", old.toString()), "./fixdex", "lint");
    assertEquals(0, passedOver.status(), passedOver.err());
  }

  @Test
  void buildsInALocaleThatKnowsEveryFileName() throws IOException, InterruptedException {
    Run run = run(checkout, Map.of("LC_ALL", "C"), "./fixdex", "lint");
    assertEquals(3, run.status());
    List<String> lines = new ArrayList<>(run.err().lines().toList());
    assertTrue(lines.getFirst().startsWith("fixdex: building the program"), run.err());
    assertEquals("mvn in C.UTF-8", lines.get(1));
    assertTrue(lines.getLast().startsWith("fixdex: the program could not be built"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void saysThatMavenIsMissing() throws IOException, InterruptedException {
    Files.delete(bin.resolve("mvn"));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("find", "cat", "readlink", "rm", "mkdir", "sh")) {
      script(tools.resolve(tool), "PATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(tool));
    }
    Run run = run(checkout, Map.of("PATH", tools.toString()), "./fixdex", "lint");
    assertEquals(3, run.status());
    assertTrue(run.err().startsWith("fixdex: building needs Maven 3.8.7 or later"), run.err());
  }
}
