package dev.fixdex.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Lets a fuzzer that is guided by coverage (Jazzer) look for inputs on which a target fails. What
 * was once found stands in {@code src/test/resources/fuzz} and is tried each time. {@code
 * bench/fuzz.sh} looks for longer; {@code -Dfixdex.fuzz.runs=N} tries more inputs than usual.
 */
class FuzzTest {
  private static final int RUNS = Integer.getInteger("fixdex.fuzz.runs", 1_500);

  /** A search takes thirty times as long as what the other targets do, and so does a lint. */
  private static final int RUNS_OF_SLOW = Math.max(100, RUNS / 30);

  private static final Set<String> SLOW = Set.of("Query", "Entry");

  private static final Path FOUND = Path.of("src/test/resources/fuzz");
  private static final int MINUTES = 10;

  /** An author may write the patterns of variables; Jazzer takes them for injected ones. */
  private static final String OF_PATTERNS =
      "com.code_intelligence.jazzer.sanitizers.RegexInjection";

  static final List<String> TARGETS =
      List.of("FrontMatter", "Markdown", "Entry", "Decoder", "Quoting", "Query", "Log");

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("TARGETS")
  void whatWasOnceFoundIsMended(String target) throws Throwable {
    var handle =
        MethodHandles.publicLookup()
            .findStatic(
                Class.forName("dev.fixdex.fuzz." + target + "Fuzz"),
                "fuzzerTestOneInput",
                MethodType.methodType(void.class, byte[].class));
    for (Path input : inputs(target)) {
      try {
        handle.invoke(Files.readAllBytes(input));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("for " + input, e);
      }
    }
  }

  @Test
  void everyTargetHasInputsToBeginWith() throws IOException {
    for (String target : TARGETS) {
      assertTrue(!inputs(target).isEmpty(), target);
    }
  }

  private static List<Path> inputs(String target) throws IOException {
    try (Stream<Path> files = Files.list(FOUND.resolve(target))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void aShortSearchFindsNothing(String target) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    int runs = SLOW.contains(target) ? RUNS_OF_SLOW : RUNS;
    Process fuzzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss16m",
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=dev.fixdex.fuzz." + target + "Fuzz",
                "--instrumentation_includes=dev.fixdex.**",
                "--custom_hook_includes=dev.fixdex.fuzz.none.**",
                "--disabled_hooks=" + OF_PATTERNS,
                "--reproducer_path=" + folder,
                "-runs=" + runs,
                "-seed=7",
                "-artifact_prefix=" + folder + "/",
                Files.createDirectory(folder.resolve("grown")).toString(),
                FOUND.resolve(target).toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertTrue(fuzzer.waitFor(MINUTES, TimeUnit.MINUTES), () -> "no end: " + read(said));
    } finally {
      fuzzer.destroyForcibly();
    }
    assertEquals(0, fuzzer.exitValue(), () -> read(said));
    assertTrue(read(said).contains("Done " + runs + " runs"), () -> read(said));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
