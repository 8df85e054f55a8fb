package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the table of command lines, one after the other in one folder. */
final class CommandLineTest {
  private static final Path RESOURCES = Path.of("src/test/resources/cli");
  private static final String ANYTHING = "…";

  private static Path folder;

  @BeforeAll
  static void copyFiles() throws IOException {
    folder = Files.createTempDirectory("fixdex-cli").toRealPath();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, folder.resolve(RESOURCES.relativize(file).toString()));
      }
    }
  }

  @AfterAll
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private record Expected(String command, int status, List<String> out, List<String> err) {}

  @TestFactory
  Stream<DynamicTest> commandLinesAnswerAsExpected() throws IOException {
    List<Expected> table = table(Files.readAllLines(RESOURCES.resolve("commands.txt")));
    assertTrue(table.size() >= 20, "the table was read");
    return table.stream().map(row -> DynamicTest.dynamicTest(row.command(), () -> run(row)));
  }

  private static void run(Expected row) {
    CommandRun run = CommandRun.in(folder, words(row.command()));
    String seen = "status %d%nout:%n%s%nerr:%n%s".formatted(run.status(), run.out(), run.err());
    assertEquals(row.status(), run.status(), seen);
    assertLines("out", row.out(), run.out(), seen);
    assertLines("err", row.err(), run.err(), seen);
  }

  private static void assertLines(String name, List<String> expected, String actual, String seen) {
    StringBuilder pattern = new StringBuilder();
    for (String line : expected) {
      boolean anyLines = line.equals(ANYTHING);
      pattern.append(anyLines ? "(?:.*\n)*?" : quoted(line) + "\n");
    }
    String text = actual.replace("\r\n", "\n").stripTrailing();
    text = text.isEmpty() ? "" : text + "\n";
    assertTrue(text.matches(pattern.toString()), "unexpected " + name + " of\n" + seen);
  }

  private static String quoted(String line) {
    StringBuilder pattern = new StringBuilder();
    for (String part : line.split(ANYTHING, -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return pattern.toString();
  }

  private static List<Expected> table(List<String> lines) {
    List<Expected> table = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        if (!block.isEmpty()) {
          table.add(expected(block));
        }
        block = new ArrayList<>(List.of(line));
      } else if (!block.isEmpty()) {
        block.add(line);
      }
    }
    table.add(expected(block));
    return table;
  }

  private static Expected expected(List<String> block) {
    int status = Integer.parseInt(block.get(1).substring("status ".length()));
    List<String> out = new ArrayList<>();
    List<String> err = new ArrayList<>();
    List<String> to = out;
    for (String line : block.subList(2, block.size())) {
      switch (line) {
        case "out:" -> to = out;
        case "err:" -> to = err;
        default -> to.add(line);
      }
    }
    return new Expected(block.getFirst().substring(2), status, trimmed(out), trimmed(err));
  }

  private static List<String> trimmed(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    while (!kept.isEmpty() && kept.getLast().isEmpty()) {
      kept.removeLast();
    }
    return kept;
  }

  /** Words of a command line after the program's name; double quotes join. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }
}
