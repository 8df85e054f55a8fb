package dev.fixdex.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.schema.FieldSpec.Type;
import dev.fixdex.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the settings say of fields, sections, ids and types of entries. */
class TypesSettingsTest {
  @Test
  void ownFieldsFollowTheKnownOnes() {
    EntryType type =
        usual(
            """
            fields:
              team: {required: true, vocabulary: [web, data], description: Who is called}
              weight: int
              ticket: {type: string, pattern: 'OPS-\\d+'}
              score: {type: int, min: 0, max: 5}
              complexity: {required: false, max: 5}
              related_kb: off
            """);
    FieldSpec team = type.field("team").orElseThrow();
    assertTrue(team.required());
    assertEquals("Who is called", team.description());
    assertEquals(Type.INTEGER, type.field("weight").orElseThrow().type());
    assertTrue(type.field("ticket").orElseThrow().limits().allow("OPS-12"));
    assertFalse(type.field("ticket").orElseThrow().limits().allow("ops-12"));
    assertEquals("a whole number from 0 to 5", type.field("score").orElseThrow().expectation());
    FieldSpec complexity = type.field("complexity").orElseThrow();
    assertFalse(complexity.required());
    assertEquals("a whole number from 1 to 5", complexity.expectation());
    assertEquals(Optional.empty(), type.field("related_kb"));
    assertEquals("kb_id", type.fieldNames().getFirst());
    assertEquals("score", type.fieldNames().getLast());
  }

  @Test
  void wordsOfAFieldStandWithItOrAmongTheVocabularies() {
    Settings settings =
        settings(
            """
            fields:
              team: {vocabulary: [web, data]}
              region: string
            vocabularies:
              region: [eu, us]
            """);
    assertEquals(List.of("web", "data"), settings.vocabulary("team").orElseThrow().terms());
    assertEquals(List.of("eu", "us"), settings.vocabulary("region").orElseThrow().terms());
  }

  @Test
  void sectionsAreKnownByTheirWordsAndKeepTheirSigns() {
    Outline outline =
        usual(
                """
                sections:
                  - Cause
                  - heading: "🔧 What to do:"
                    id: solution
                    aliases: [Fix it, Remedy (short)]
                    required: true
                  - {heading: Rollback, level: 3}
                """)
            .outline();
    assertEquals(
        List.of("cause", "solution", "rollback"),
        outline.sections().stream().map(SectionSpec::id).toList());
    SectionSpec solution = outline.section("solution").orElseThrow();
    assertEquals("🔧", solution.sign());
    assertEquals("What to do:", solution.title());
    assertTrue(solution.required());
    assertEquals(Optional.of(solution), outline.sectionOf("REMEDY", 2));
    assertEquals(Optional.of(solution), outline.sectionOf("🔧 What to do: now", 2));
    assertEquals(Optional.empty(), outline.sectionOf("Rollback", 2));
    assertEquals("rollback", outline.sectionOf("Rollback", 3).orElseThrow().id());
  }

  @Test
  void aProfileIsAStartThatTheSettingsChange() {
    EntryType type =
        usual(
            """
            profile: runbook
            fields:
              team: {required: true}
            """);
    assertEquals("runbook", type.name());
    assertEquals(Profiles.RUNBOOK.outline().sections(), type.outline().sections());
    assertEquals(
        List.of("team"),
        type.fields().stream().filter(FieldSpec::required).map(FieldSpec::name).toList());
    assertTrue(type.ids().matches("KubePodCrashLooping"));
    assertFalse(type.summed());
  }

  @Test
  void typesBeginWithTheirProfileOrWithTheUsualType() {
    EntryTypes types =
        settings(
                """
                fields:
                  team: string
                types:
                  runbook: {folders: [runbooks/]}
                  postmortem:
                    fields: {incident: int}
                    id: 'PM-\\d+'
                """)
            .types();
    assertEquals("default", types.ofPath("docker/CROSS_DOCKER_001.md").name());
    assertEquals("runbook", types.ofPath("runbooks/kubernetes/KubeAPIDown.md").name());
    assertEquals("default", types.ofPath("runbooks.md").name());
    EntryType postmortem = types.called("postmortem").orElseThrow();
    assertTrue(postmortem.field("team").isPresent());
    assertTrue(postmortem.field("incident").isPresent());
    assertTrue(types.called("runbook").orElseThrow().field("team").isEmpty());
    assertTrue(types.isId("PM-12"));
    assertTrue(types.isTellingId("PM-12"));
    assertFalse(types.isTellingId("KubeAPIDown"));
    assertEquals(
        Set.of("compiler-error", "default", "plain", "postmortem", "runbook"), types.names());
  }

  /** Settings, the place of the one problem in them, its message and its help. */
  private record Wrong(String text, String place, String message, @Nullable String help) {}

  @TestFactory
  Stream<DynamicTest> whatCannotBeFollowedIsAProblemWithItsPlace() {
    return Stream.of(
            new Wrong("profle: runbook", "1:1", "Unknown key `profle`", "Did you mean `profile`?"),
            new Wrong(
                "profile: runbok", "1:10", "`runbok` is no profile", "Did you mean `runbook`?"),
            new Wrong(
                "fields:\n  team: {type: strng}",
                "2:16",
                "`strng` is no type",
                "Did you mean `string`?"),
            new Wrong(
                "fields:\n  team: {requird: true}",
                "2:10",
                "Unknown key `requird`",
                "Did you mean `required`?"),
            new Wrong(
                "fields:\n  team: {pattern: '('}",
                "2:19",
                "This is no regular expression: Unclosed group",
                null),
            new Wrong(
                "fields:\n  tags: {type: int}",
                "2:16",
                "The type of `tags` cannot be changed",
                "Leave out its `type`"),
            new Wrong(
                "fields:\n  weight: {type: int, pattern: x}",
                "2:32",
                "`pattern` is only for a string or a list",
                null),
            new Wrong(
                "fields:\n  a: {type: int, min: 3, max: 2}",
                "2:6",
                "`min` is more than `max`",
                null),
            new Wrong(
                "fields:\n  a b: int",
                "2:3",
                "`a b` cannot be the name of a field",
                "Write letters, digits, `_`, `-` and `.`"),
            new Wrong("sections:\n  - {headin: Cause}\n", "2:6", "Unknown key `headin`", null),
            new Wrong(
                "sections:\n  - {heading: Cause, level: 5}",
                "2:29",
                "`5` is no level",
                "Known: 2, 3, 4"),
            new Wrong(
                "sections: [Cause, 'Cause:']", "1:19", "Two sections have the id `cause`", null),
            new Wrong(
                "sections:\n  - {heading: Fix, aliases: [Cause]}\n  - Cause",
                "3:5",
                "Two sections are called `cause`",
                null),
            new Wrong(
                "sections: Cause",
                "1:11",
                "`sections` must be a list, not a single value",
                "Write `- heading: NAME`"),
            new Wrong(
                "id: {pattern: 'KB-\\d+', example: KB1}",
                "1:34",
                "The example `KB1` does not match the pattern",
                null),
            new Wrong(
                "error_texts: [symptms]",
                "1:15",
                "`symptms` is no place",
                "Did you mean `symptoms`?"),
            new Wrong(
                "summary: maybe", "1:10", "`maybe` is no summary", "Known: optional, required"),
            new Wrong(
                "types:\n  Runbook: {}",
                "2:3",
                "`Runbook` cannot be the name of a type",
                "Write lower-case words joined by hyphens"),
            new Wrong(
                "profile: runbook\ntypes:\n  runbook: {}",
                "3:3",
                "`runbook` is what entries are unless they say otherwise",
                "Write what it says at the top of the settings"),
            new Wrong(
                "types:\n  howto: {folder: howto}",
                "2:11",
                "Unknown key `folder`",
                "Did you mean `folders`?"),
            new Wrong(
                "vocabularies: {complexity: [1, 2]}", "1:16", "Unknown key `complexity`", null))
        .map(wrong ->
            DynamicTest.dynamicTest(
                wrong.text(),
                () -> {
                  SettingsProblem problem = read(wrong.text()).problems().getFirst();
                  assertEquals(wrong.message(), problem.message());
                  assertEquals(wrong.place(), problem.place().start().toString());
                  if (wrong.help() != null) {
                    assertEquals(wrong.help(), problem.help());
                  }
                }));
  }

  private static EntryType usual(String text) {
    return settings(text).types().usual();
  }

  private static Settings settings(String text) {
    SettingsReader.Result result = read(text);
    assertEquals(List.of(), result.problems());
    return result.settings();
  }

  private static SettingsReader.Result read(String text) {
    return SettingsReader.read(SourceText.of("fixdex.yaml", text), Set.of());
  }
}
