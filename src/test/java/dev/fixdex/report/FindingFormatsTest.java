package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fingerprints;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Each format of the same findings as it stands in {@code report/}. With {@code
 * -Dfixdex.cases.write=true} the files are written anew, to be read before they are committed.
 */
class FindingFormatsTest {
  private static final Path CASES = Path.of("src", "test", "resources", "report");
  private static final RuleInfo RULE =
      RuleInfo.of(
          "FD107", "unknown-term", Severity.ERROR, "A word is unknown.", "Nobody finds it.");

  @TestFactory
  List<DynamicTest> aFormatIsAsInItsFile() {
    List<DynamicTest> tests = new ArrayList<>();
    for (FindingFormat format : FindingFormat.values()) {
      tests.add(
          DynamicTest.dynamicTest(format.word(), () -> check(format.word(), format.of(few()))));
    }
    tests.add(
        DynamicTest.dynamicTest("summary", () -> check("summary", GithubReport.summary(few()))));
    return tests;
  }

  @TestFactory
  List<DynamicTest> nothingFoundIsAReportToo() {
    LintReport none = new LintReport(List.of(), List.of(), List.of(RULE), "kb/", "1.0");
    return List.of(
        DynamicTest.dynamicTest("json", () -> assertEquals("[ ]\n", FindingFormat.JSON.of(none))),
        DynamicTest.dynamicTest("jsonl", () -> assertEquals("", FindingFormat.JSONL.of(none))),
        DynamicTest.dynamicTest("github", () -> assertEquals("", FindingFormat.GITHUB.of(none))),
        DynamicTest.dynamicTest(
            "junit", () -> assertEquals(1, count(none, FindingFormat.JUNIT, "testcase"))),
        DynamicTest.dynamicTest(
            "checkstyle", () -> assertEquals(0, count(none, FindingFormat.CHECKSTYLE, "error"))));
  }

  @Test
  void sarifKeepsToItsSchema() throws IOException {
    assertValid(
        resource("/schema/sarif-schema-2.1.0.json"),
        SpecificationVersion.DRAFT_7,
        FindingFormat.SARIF.of(few()));
    assertValid(
        resource("/schema/sarif-schema-2.1.0.json"),
        SpecificationVersion.DRAFT_7,
        FindingFormat.SARIF.of(many(6_000)));
  }

  @Test
  void gitlabAndRdjsonKeepToTheirDocumentedShape() throws IOException {
    assertValid(
        resource("/report/gitlab.schema.json"),
        SpecificationVersion.DRAFT_2020_12,
        FindingFormat.GITLAB.of(few()));
    assertValid(
        resource("/report/rdjson.schema.json"),
        SpecificationVersion.DRAFT_2020_12,
        FindingFormat.RDJSON.of(few()));
  }

  @Test
  void xmlKeepsToItsSchema() throws Exception {
    for (FindingFormat format : List.of(FindingFormat.JUNIT, FindingFormat.CHECKSTYLE)) {
      String name = format.name().toLowerCase(Locale.ROOT) + ".xsd";
      javax.xml.validation.Validator schema =
          javax.xml.validation.SchemaFactory.newDefaultInstance()
              .newSchema(CASES.resolve(name).toFile())
              .newValidator();
      LintReport none = new LintReport(List.of(), List.of(), List.of(RULE), "kb/", "1.0");
      for (LintReport report : List.of(few(), many(300), none)) {
        schema.validate(new StreamSource(new StringReader(format.of(report))));
      }
    }
  }

  @Test
  void xmlIsWellFormedWhateverTheTextIs() {
    assertEquals(3, count(few(), FindingFormat.CHECKSTYLE, "error"));
    assertEquals(3, count(few(), FindingFormat.JUNIT, "testcase"));
    assertEquals(2, count(few(), FindingFormat.JUNIT, "failure"));
  }

  @Test
  void sarifHasAtMostFiveThousandResultsAndTheGravestOfThem() {
    String sarif = FindingFormat.SARIF.of(many(6_000));
    assertEquals(5_000, occurrences(sarif, "\"ruleId\""));
    assertEquals(3_000, occurrences(sarif, "\"level\":\"error\",\"message\""));
    assertTrue(sarif.contains("1,000 more results are left out"));
    assertEquals(1, occurrences(sarif, "\n"), "it is on one line");
  }

  @Test
  void githubGetsNineAnnotationsAndALine() {
    String commands = GithubReport.commands(many(30), true);
    assertEquals(10, commands.lines().count());
    assertEquals(9, commands.lines().filter(line -> line.startsWith("::error ")).count());
    assertTrue(
        commands.endsWith("::notice title=fixdex lint::21 more in the job summary\n"), commands);
    String alone = FindingFormat.GITHUB.of(many(30));
    assertTrue(alone.endsWith("::21 more; GitHub shows ten of a step\n"), alone);
  }

  @Test
  void inlineCodeOfASummaryIsAsItWas() {
    SourceText source = SourceText.of("a.md", "x\n");
    String message = "`a_b` or `<my_pod>|`, not *c* `d";
    Finding finding = finding(source, new Span(0, 1), Severity.ERROR, message, null);
    LintReport report = new LintReport(List.of(finding), List.of(), List.of(RULE), "", "1.0");
    String summary = GithubReport.summary(report);
    assertTrue(summary.endsWith("| `a_b` or `<my_pod>\\|`, not \\*c\\* \\`d |\n"), summary);
  }

  @Test
  void textOfAnEntryCannotGiveGithubACommand() {
    SourceText source = SourceText.of("a,b:c%0A.md", "x\n");
    Finding finding = finding(source, new Span(0, 1), Severity.ERROR, "x\n::error::y", null);
    LintReport report = new LintReport(List.of(finding), List.of(), List.of(RULE), "", "1.0");
    assertEquals(
        "::error file=a%2Cb%3Ac%250A.md,line=1,endLine=1,col=1,endColumn=2,"
            + "title=FD107 unknown-term::x%0A::error::y\n",
        FindingFormat.GITHUB.of(report));
  }

  @Test
  void aFingerprintStaysWhenLinesAreAddedAboveAndChangesWithTheLine() {
    List<String> before = Fingerprints.of(at("bad\nbad\n", 0, 4));
    assertEquals(before, Fingerprints.of(at("more\n\nbad\nbad\n", 6, 10)));
    assertNotEquals(before.get(0), before.get(1));
    assertNotEquals(before.get(0), Fingerprints.of(at("bad too\n", 0)).getFirst());
  }

  private static List<Finding> at(String text, int... offsets) {
    SourceText source = SourceText.of("a.md", text);
    return IntStream.of(offsets)
        .mapToObj(at -> finding(source, new Span(at, at + 3), Severity.ERROR, "It is bad", null))
        .toList();
  }

  private static LintReport few() {
    SourceText first =
        SourceText.of("docker/Ä b_001.md", "title: é\ncriticality: \"<hihg> & 😀\"\n");
    SourceText second = SourceText.of("git/B_001.md", "a | b\n\u0007\n");
    List<Finding> findings =
        List.of(
            finding(
                first,
                new Span(22, 35),
                Severity.ERROR,
                "`<hihg> & \"😀\"` is unknown",
                "Did you mean `high`?"),
            finding(second, new Span(0, 5), Severity.WARNING, "A | B, *100%*: \u0007", null),
            finding(second, Span.at(6), Severity.INFO, "Something could be better", null));
    Finding accepted = finding(second, new Span(2, 3), Severity.ERROR, "Accepted", null);
    return new LintReport(
        findings,
        List.of(new Suppressed(accepted, Suppressed.Kind.COMMENT, "It is meant so")),
        List.of(RULE),
        "kb/",
        "1.0");
  }

  private static LintReport many(int count) {
    SourceText source = SourceText.of("a.md", "x\n".repeat(count));
    List<Finding> findings =
        IntStream.range(0, count)
            .mapToObj(i ->
                finding(
                    source,
                    Span.at(2 * i),
                    i % 2 == 0 ? Severity.INFO : Severity.ERROR,
                    "Number " + i,
                    null))
            .toList();
    return new LintReport(findings, List.of(), List.of(RULE), "", "1.0");
  }

  private static Finding finding(
      SourceText source, Span span, Severity severity, String message, @Nullable String help) {
    RuleId rule = new RuleId("FD107", "unknown-term");
    return new Finding(rule, severity, source.place(span), message, help, null);
  }

  private static void check(String name, String text) throws IOException {
    Path file = CASES.resolve("findings." + name);
    if (Boolean.getBoolean("fixdex.cases.write")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }

  private static void assertValid(String schema, SpecificationVersion version, String json) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON);
    assertEquals(List.of(), compiled.validate(json, InputFormat.JSON));
  }

  private static int count(LintReport report, FindingFormat format, String element) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(format.of(report))));
      return document.getElementsByTagName(element).getLength();
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static int occurrences(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = FindingFormatsTest.class.getResourceAsStream(name)) {
      assertTrue(in != null, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
