package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.json.Json;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.report.FrontMatterSchema;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The JSON Schema for front matter and the lint say the same: each field of each kind of entry is
 * left out, misspelled, and given each of many values.
 */
class SchemaAgreesTest {
  /** Codes of missing, unknown and wrong fields, and of what describes placeholders. */
  private static final Set<String> OF_FIELDS =
      Set.of("FD104", "FD105", "FD106", "FD107", "FD108", "FD114");

  private static final List<String> VALUES =
      List.of(
          "",
          "~",
          "word",
          "'two words'",
          "TODO",
          "0",
          "1",
          "'7'",
          "'7 '",
          "'101'",
          "'100'",
          "'-3'",
          "'-12'",
          "'-112'",
          "'007'",
          "' 2026-02-17 '",
          "10",
          "11",
          "-3",
          "3.5",
          "2026-02-17",
          "'2026-02-30'",
          "'2024-02-29'",
          "'2023-02-29'",
          "17.02.2026",
          "true",
          "'false'",
          "yes",
          "[]",
          "[word]",
          "[docker, 20.10]",
          "['']",
          "[~]",
          "[[a]]",
          "[CROSS_DOCKER_002]",
          "[cross-docker-2]",
          "[PM-7]",
          "CROSS_DOCKER_003",
          "PM-8",
          "KubeAPIDown",
          "linux",
          "high",
          "draft",
          "docker",
          "runbook",
          "web",
          "{}",
          "{a: b}",
          "{IMAGE_NAME: app}",
          "OPS-12",
          "OPS-x");

  private static final String ENTRY =
      """
      kb_id: CROSS_DOCKER_001
      category: docker
      platform: linux
      technologies: [docker]
      complexity: 4
      criticality: high
      created: 2026-02-17
      tags: [docker]
      related_kb: []
      """;

  private static final String SETTINGS =
      """
      id: {pattern: '[A-Z]+_[A-Z]+_\\d{3}', example: CROSS_DOCKER_001}
      fields:
        team: {required: true, vocabulary: [web, data, "1"]}
        ticket: {pattern: 'OPS-\\d+'}
        refs: {type: list, pattern: '[A-Z]+-\\d+'}
        score: {type: int, min: -5}
        severity_score: {type: int, min: 0, max: 100}
        offset: {type: int, min: -111, max: -3}
        urgent: boolean
        links: map
        since: {type: date, required: true}
        complexity: {required: false, max: 5}
        related_kb: off
      vocabularies:
        tags: [docker, word]
      types:
        postmortem:
          id: 'PM-\\d+'
          fields: {incident: {type: int, required: true}}
        runbook: {fields: {team: {required: true, vocabulary: [web, data, "1"]}}}
      """;

  @TestFactory
  Stream<DynamicTest> schemaAndLintAgreeOnEachFieldAndValue() {
    return Stream.of(
        test("default", "", ENTRY, "default"),
        test("profile runbook", "profile: runbook", "title: Kube API is down\n", "runbook"),
        test("profile compiler-error", "profile: compiler-error", "tags: [c]\n", "compiler-error"),
        test("a runbook among others", "", "type: runbook\n", "runbook"),
        test(
            "own fields",
            SETTINGS,
            ENTRY.replace("related_kb: []\n", "team: web\nsince: 2026-01-01\n"),
            "default"),
        test(
            "own type",
            SETTINGS,
            "type: postmortem\n"
                + ENTRY
                    .replace("CROSS_DOCKER_001", "PM-1")
                    .replace("related_kb: []\n", "team: data\nsince: 2026-01-01\nincident: 3\n"),
            "postmortem"));
  }

  private static DynamicTest test(String name, String settings, String fields, String type) {
    return DynamicTest.dynamicTest(name, () -> check(read(settings), fields, type));
  }

  private static void check(Settings settings, String fields, String typeName) {
    EntryType type = settings.types().called(typeName).orElseThrow();
    Judge judge = new Judge(settings);
    assertEquals("", judge.difference(fields), fields);
    assertTrue(judge.accepted == 1, "the entry is right as it stands: " + judge.codes(fields));
    Set<String> differences = new TreeSet<>();
    for (String field : Stream.concat(type.fieldNames().stream(), Stream.of("statsu")).toList()) {
      String without =
          fields
              .lines()
              .filter(l -> !l.startsWith(field + ":"))
              .map(l -> l + "\n")
              .collect(Collectors.joining());
      differences.add(judge.difference(without));
      for (String value : VALUES) {
        differences.add(judge.difference(without + field + ": " + value + "\n"));
      }
    }
    differences.remove("");
    assertEquals(Set.of(), differences);
    assertTrue(judge.accepted > 50, "accepted " + judge.accepted);
    assertTrue(judge.refused > 50, "refused " + judge.refused);
  }

  /** Asks both. */
  private static final class Judge {
    private final Settings settings;
    private final Schema schema;
    private int accepted;
    private int refused;

    Judge(Settings settings) {
      this.settings = settings;
      this.schema = schemaOf(FrontMatterSchema.of(settings));
    }

    /** What one of them says and the other does not; empty when they agree. */
    String difference(String fields) {
      Set<String> codes = codes(fields);
      List<String> errors =
          schema.validate(json(fields), InputFormat.JSON).stream().map(Object::toString).toList();
      accepted += codes.isEmpty() ? 1 : 0;
      refused += codes.isEmpty() ? 0 : 1;
      return codes.isEmpty() == errors.isEmpty()
          ? ""
          : "%s\nlint: %s\nschema: %s\n".formatted(fields, codes, errors);
    }

    Set<String> codes(String fields) {
      ReadResult read = new EntryReader(settings.types()).read(source(fields));
      return Lints.linter(settings).lint(read).stream()
          .map(Finding::rule)
          .map(rule -> rule.code())
          .filter(OF_FIELDS::contains)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aSchemaOfOneTypeNeedsNoFieldToTellIt() {
    Settings settings = read(SETTINGS);
    EntryType runbook = settings.types().called("runbook").orElseThrow();
    Schema schema = schemaOf(FrontMatterSchema.of(settings, runbook));
    assertEquals(0, schema.validate(json("team: web\n"), InputFormat.JSON).size());
    assertEquals(1, schema.validate(json("title: x\n"), InputFormat.JSON).size());
  }

  private static Schema schemaOf(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  private static SourceText source(String fields) {
    return SourceText.of("docker/CROSS_DOCKER_001.md", "---\n" + fields + "---\n\n# Title\n");
  }

  private static Settings read(String text) {
    SettingsReader.Result result =
        SettingsReader.read(SourceText.of("fixdex.yaml", text), Rules.known());
    assertEquals(List.of(), result.problems());
    return result.settings();
  }

  /** As an editor sees it: YAML 1.2 with its core types. */
  private static String json(String fields) {
    return Json.compact(map(FrontMatter.of(source(fields)).fields()));
  }

  private static Map<String, @Nullable Object> map(Mapping mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    mapping.pairs().forEach(pair -> map.put(pair.key().text(), value(pair.value())));
    return map;
  }

  private static @Nullable Object value(YamlValue value) {
    return switch (value) {
      case Scalar scalar when scalar.isNull() -> null;
      case Scalar scalar -> scalar.plain() ? core(scalar.text()) : scalar.text();
      case Sequence sequence -> {
        List<@Nullable Object> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(value(item)));
        yield items;
      }
      case Mapping mapping -> map(mapping);
    };
  }

  private static Object core(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("[-+]?[0-9]+")) {
      return Integer.valueOf(text);
    }
    return text.matches("[-+]?[0-9]+\\.[0-9]*") ? (Object) Double.valueOf(text) : text;
  }
}
