package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.report.RuleMarkdown;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsProblem;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What settings change of rules, for all files and for those of a folder. */
class RuleOptionsTest {
  private static final String PATH = RuleExample.PATH;

  /** Settings, a change of the example entry, and what is found then. */
  private record Case(String lint, String from, String to, List<String> codes) {}

  @TestFactory
  Stream<DynamicTest> optionsChangeWhatIsFound() {
    String tags = "tags: [docker, arm64]";
    String manyTags = "tags: [t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13]";
    String text = "Context text stands here.";
    return Stream.of(
            new Case("", tags, manyTags, List.of("FD112")),
            new Case("options: {wrong-tag-count: {most: 13}}", tags, manyTags, List.of()),
            new Case("options: {FD112: {least: 3}}", tags, tags, List.of("FD112", "FD112")),
            new Case(
                "overrides: [{folder: docker, options: {FD112: {most: 13}}}]",
                tags,
                manyTags,
                List.of()),
            new Case(
                "overrides: [{folder: dock, options: {FD112: {most: 13}}}]",
                tags,
                manyTags,
                List.of("FD112")),
            new Case(
                "options: {FD211: {words: [FIXME]}}", text, "FIXME say why.", List.of("FD211")),
            new Case("options: {FD211: {words: [FIXME]}}", text, "TODO say why.", List.of()),
            new Case(
                "options: {FD303: {words: 1}}",
                "- [ ] The container exits at once",
                "- [ ] Error",
                List.of()),
            new Case("options: {FD603: {allow: [kbd]}}", text, "Press <kbd>Q</kbd>.", List.of()),
            new Case("options: {FD603: {allow: [kbd]}}", text, "Press <b>Q</b>.", List.of("FD603")),
            new Case(
                "options: {FD601: {allow: [curl -k]}}",
                "docker image ls\n",
                "curl -k https://example.com\n",
                List.of()),
            new Case(
                "options: {FD601: {allow: [curl -v]}}",
                "docker image ls\n",
                "curl -k https://example.com\n",
                List.of("FD601")),
            new Case(
                "options: {FD604: {allow: [AKIA4TQ7]}}",
                "docker image ls\n",
                "AWS_KEY=AKIA" + "4TQ7ZN2WXK8PLR3D docker image ls\n",
                List.of()),
            new Case(
                "options: {FD604: {allow: [AKIA5]}}",
                "docker image ls\n",
                "AWS_KEY=AKIA" + "4TQ7ZN2WXK8PLR3D docker image ls\n",
                List.of("FD604")),
            new Case("options: {FD115: {age: 30d}}", text, text, List.of("FD115")),
            new Case("stale: 30d", text, text, List.of("FD115")),
            new Case("{stale: 30d, options: {FD115: {age: 1y}}}", text, text, List.of()),
            new Case("ignore: [FD1]", tags, manyTags, List.of()),
            new Case("ignore: [wrong-tag-count]", tags, manyTags, List.of()),
            new Case("{ignore: [FD1], severity: {FD112: error}}", tags, manyTags, List.of("FD112")),
            new Case("select: [FD2]", tags, manyTags, List.of()),
            new Case("select: [FD2]", text, "TODO say why.", List.of("FD211")),
            new Case("overrides: [{folder: docker, select: [FD2]}]", tags, manyTags, List.of()),
            new Case("overrides: [{folder: git, ignore: [FD1]}]", tags, manyTags, List.of("FD112")))
        .map(each ->
            DynamicTest.dynamicTest(
                each.lint() + " " + each.to(), () -> assertEquals(each.codes(), codes(each))));
  }

  @Test
  void whatARuleCannotBeToldIsAProblem() {
    assertEquals(
        List.of("4:7 Unknown key `mots` Did you mean `most`?"),
        problems("options:\n    FD112:\n      mots: 3"));
    assertEquals(
        List.of("2:27 `most` must be a whole number null"),
        problems("options: {FD112: {most: many}}"));
    assertEquals(
        List.of("2:13 `FD101` has no options null"), problems("options: {FD101: {most: 3}}"));
    assertEquals(
        List.of("2:12 There is no rule `FD9` `fixdex rules` lists them"),
        problems("select: [FD9]"));
  }

  @Test
  void theExampleOfEachRulesPageCanBeFollowed() {
    Pattern example = Pattern.compile("(?s)```text\n(lint:\n  options:.*?)\n```");
    int followed = 0;
    for (Rule rule : Rules.ALL) {
      Matcher matcher = example.matcher(RuleMarkdown.page(rule.info()));
      boolean found = matcher.find();
      assertEquals(!rule.info().options().isEmpty(), found, rule.info().id().code());
      if (found) {
        assertEquals(List.of(), read(matcher.group(1)).problems());
        followed++;
      }
    }
    assertEquals(9, followed);
  }

  private static List<String> codes(Case each) {
    String entry = Lints.exampleEntry().replace(each.from(), each.to());
    Settings settings = read("lint:\n  " + each.lint()).settings();
    ReadResult result = Lints.read(PATH, entry.getBytes(StandardCharsets.UTF_8));
    return Lints.linter(settings).lint(result).stream()
        .map(Finding::rule)
        .map(rule -> rule.code())
        .toList();
  }

  private static List<String> problems(String lint) {
    return read("lint:\n  " + lint).problems().stream().map(RuleOptionsTest::line).toList();
  }

  private static String line(SettingsProblem problem) {
    return "%s %s %s".formatted(problem.place().start(), problem.message(), problem.help());
  }

  private static SettingsReader.Result read(String text) {
    return SettingsReader.read(SourceText.of("fixdex.yaml", text), Rules.known());
  }
}
