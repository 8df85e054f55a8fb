package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.lint.Rule;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/rules} say what the rules say. */
class RuleMarkdownTest {
  private static final Path FOLDER = Path.of("docs", "rules");
  private static final String HINT =
      "docs/rules is out of date; run: mvn test -Dtest=RuleMarkdownTest -Dfixdex.docs.write=true";

  @Test
  void committedPagesAreThoseOfTheRules() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("fixdex.docs.write")) {
      write(pages);
    }
    Map<String, String> committed = committed();
    assertEquals(pages.keySet(), committed.keySet(), HINT);
    pages.forEach((name, text) -> assertEquals(text, committed.get(name), HINT));
  }

  @Test
  void aFenceIsLongerThanAnyInItsExample() {
    RuleInfo rule = Rules.find("FD402").orElseThrow().info();
    assertEquals(
        true, RuleMarkdown.page(rule).contains("\n````text\n```\ndocker image ls\n````\n"));
  }

  private static Map<String, String> pages() {
    List<RuleInfo> rules = Rules.ALL.stream().map(Rule::info).toList();
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", RuleMarkdown.index(rules));
    rules.forEach(rule -> pages.put(RuleMarkdown.fileName(rule), RuleMarkdown.page(rule)));
    return pages;
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        files.forEach(file -> committed.put(file.getFileName().toString(), read(file)));
      }
    }
    return committed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (String name : committed().keySet()) {
      Files.delete(FOLDER.resolve(name));
    }
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }
}
