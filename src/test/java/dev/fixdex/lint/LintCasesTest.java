package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Finding;
import dev.fixdex.schema.Defaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole entries and what is found in them: {@code x.md} and {@code x.findings}, one finding a line.
 * With {@code -Dfixdex.cases.write=true} the findings are written anew, to be read before they are
 * committed.
 */
class LintCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "lint", "cases");
  private static final Path SEED = Path.of("src", "test", "resources", "seed");

  /** Prime to the length of every UTF-8 sequence, so that all of them are cut everywhere. */
  private static final int PREFIX_STEP = 5;

  private static final String SEED_PATH = "devops/CROSS_DOCKER_001.md";

  @TestFactory
  Stream<DynamicTest> findingsAreThoseBesideTheEntry() throws IOException {
    return names()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(CASES, name, RuleExample.PATH)));
  }

  @Test
  void theSeedIsDamagedAndNothingElse() throws IOException {
    check(SEED, "CROSS_DOCKER_001", SEED_PATH);
  }

  @TestFactory
  Stream<DynamicTest> lineEndsMakeNoDifference() throws IOException {
    return names()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  String lf = Files.readString(CASES.resolve(name + ".md"));
                  String crlf = lf.replace("\n", "\r\n");
                  assertEquals(
                      lines(Lints.findings(RuleExample.PATH, lf)),
                      lines(Lints.findings(RuleExample.PATH, crlf)));
                }));
  }

  @Test
  void prefixesOfTheSeedAreLintedWithoutAThrow() throws IOException {
    byte[] seed = Files.readAllBytes(SEED.resolve("CROSS_DOCKER_001.md"));
    Linter linter = Lints.linter(Defaults.SETTINGS);
    for (int length = 0; length < seed.length; length += PREFIX_STEP) {
      byte[] prefix = Arrays.copyOf(seed, length);
      for (Finding finding : linter.lint(Lints.read(SEED_PATH, prefix))) {
        assertEquals(SEED_PATH, finding.place().path());
      }
    }
  }

  private static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .map(name -> name.substring(0, name.lastIndexOf('.')))
              .collect(Collectors.toCollection(TreeSet::new));
      return names.stream();
    }
  }

  private static void check(Path folder, String name, String path) throws IOException {
    String text = Files.readString(folder.resolve(name + ".md"), StandardCharsets.UTF_8);
    String found = lines(Lints.findings(path, text));
    Path expected = folder.resolve(name + ".findings");
    if (Boolean.getBoolean("fixdex.cases.write")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found, () -> name + ".md has other findings");
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .map(finding -> Lints.line(finding) + "\n")
        .collect(Collectors.joining());
  }
}
