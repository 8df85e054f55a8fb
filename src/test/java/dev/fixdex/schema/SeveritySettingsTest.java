package dev.fixdex.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Severity;
import dev.fixdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveritySettingsTest {
  private static final List<KnownRule> RULES =
      List.of(
          new KnownRule("FD101", "missing-front-matter", List.of()),
          new KnownRule("FD102", "invalid-yaml", List.of()));

  @Test
  void severitiesAreGivenByCodeOrName() {
    SettingsReader.Result result = read("FD102: off", "missing-front-matter: INFO");
    assertEquals(List.of(), result.problems());
    assertEquals(
        Map.of("FD102", Optional.empty(), "FD101", Optional.of(Severity.INFO)),
        result.settings().lint().severities());
  }

  @Test
  void aRuleThatDoesNotExistIsAProblemWithItsPlace() {
    SettingsProblem problem = read("missing-frontmatter: off").problems().getFirst();
    assertEquals("There is no rule `missing-frontmatter`", problem.message());
    assertEquals("Did you mean `missing-front-matter`?", problem.help());
    assertEquals("3:5", problem.place().start().toString());
  }

  @Test
  void aWordThatIsNoSeverityIsAProblem() {
    SettingsProblem problem = read("FD101: fatal").problems().getFirst();
    assertEquals("`fatal` is no severity", problem.message());
  }

  @Test
  void namesAreAListOrAFileBesideTheSettings() {
    String file = "# Products\nGitHub\n\n  Node.js  # with a dot\n";
    assertEquals(List.of("GitHub", "Node.js"), names("names.txt", file).settings().lint().names());
    assertEquals(List.of("names.txt"), names("[names.txt]", file).settings().lint().names());
    SettingsProblem problem = names("other.txt", file).problems().getFirst();
    assertEquals("There is no file `other.txt` beside the settings", problem.message());
    assertEquals("1:15", problem.place().start().toString());
  }

  private static SettingsReader.Result names(String value, String file) {
    return SettingsReader.read(
        SourceText.of("fixdex.yaml", "lint: {names: " + value + "}\n"),
        RULES,
        name -> Optional.of(file).filter(text -> name.equals("names.txt")));
  }

  private static SettingsReader.Result read(String... lines) {
    String text = "lint:\n  severity:\n    " + String.join("\n    ", lines) + "\n";
    return SettingsReader.read(SourceText.of("fixdex.yaml", text), RULES);
  }
}
