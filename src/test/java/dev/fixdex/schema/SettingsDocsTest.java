package dev.fixdex.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code docs/schema.md} can be followed, and no key is left out there. */
class SettingsDocsTest {
  private static final Path PAGE = Path.of("docs", "schema.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

  /** A rule of each code that the page names. */
  private static final List<KnownRule> RULES =
      List.of(
          rule("FD001", "damaged-text"),
          rule("FD005", "foreign-encoding"),
          rule("FD104", "missing-field"),
          rule("FD207", "uncanonical-heading"),
          rule("FD411", "recorded-session"),
          rule("FD603", "raw-html"),
          new KnownRule("FD112", "wrong-tag-count", List.of(number("most"))),
          new KnownRule("FD509", "near-duplicate", List.of(number("likeness"))),
          new KnownRule(
              "FD211",
              "unfinished-text",
              List.of(new RuleOption("words", RuleOption.Kind.WORDS, "TODO", ""))));

  /** Settings with a key that is unknown, at each level. */
  private static final List<String> LEVELS =
      List.of(
          "zzzzzzzz: 1",
          "site: {zzzzzzzz: 1}",
          "fields: {x: {zzzzzzzz: 1}}",
          "sections: [{zzzzzzzz: 1}]",
          "id: {zzzzzzzz: 1}",
          "types: {x: {zzzzzzzz: 1}}",
          "variables: {X: {zzzzzzzz: 1}}",
          "lint: {zzzzzzzz: 1}",
          "lint: {overrides: [{folder: x, zzzzzzzz: 1}]}");

  @TestFactory
  Stream<DynamicTest> anExampleCanBeFollowed() throws IOException {
    List<String> examples = examples();
    assertTrue(examples.size() >= 10, "the page was read");
    return examples.stream()
        .map(text ->
            DynamicTest.dynamicTest(
                text.lines().findFirst().orElse(""),
                () -> assertEquals(List.of(), read(text).problems(), text)));
  }

  @Test
  void everyKeyIsInAnExample() throws IOException {
    String examples = String.join("\n", examples());
    for (String level : LEVELS) {
      List<String> keys = knownKeys(level);
      assertFalse(keys.isEmpty(), level);
      for (String key : keys) {
        boolean written =
            Pattern.compile("(?m)(?:^|[\\s{,-])" + key + ":").matcher(examples).find();
        assertTrue(written, () -> "no example has `%s` of %s".formatted(key, level));
      }
    }
  }

  @Test
  void theTableOfProfilesNamesAllOfThem() throws IOException {
    String page = Files.readString(PAGE);
    Profiles.BY_NAME
        .keySet()
        .forEach(name -> assertTrue(page.contains("| `" + name + "` |"), name));
  }

  private static List<String> knownKeys(String text) {
    return read(text).problems().stream()
        .map(problem -> Objects.requireNonNullElse(problem.help(), ""))
        .filter(help -> help.startsWith("Known keys: "))
        .flatMap(help -> Arrays.stream(help.substring("Known keys: ".length()).split(", ")))
        .toList();
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
    while (matcher.find()) {
      examples.add(matcher.group(1));
    }
    return examples;
  }

  private static SettingsReader.Result read(String text) {
    return SettingsReader.read(SourceText.of("fixdex.yaml", text), RULES);
  }

  private static KnownRule rule(String code, String name) {
    return new KnownRule(code, name, List.of());
  }

  private static RuleOption number(String name) {
    return new RuleOption(name, RuleOption.Kind.NUMBER, "1", "");
  }
}
