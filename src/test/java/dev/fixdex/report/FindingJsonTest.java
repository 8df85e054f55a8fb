package dev.fixdex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingJsonTest {
  private static final SourceText SOURCE = SourceText.of("docker/A_001.md", "é \"a\"\nb\n");

  @Test
  void writesAllKeysOfAFindingInOneOrder() {
    Span span = new Span(2, 5);
    Fix fix = new Fix("Write `b`", false, List.of(new Edit(span, "\"b\"")));
    assertEquals(
        """
        [ {
          "rule" : "FD107",
          "name" : "unknown-term",
          "severity" : "warning",
          "path" : "kb/docker/A_001.md",
          "line" : 1,
          "column" : 3,
          "endLine" : 1,
          "endColumn" : 6,
          "message" : "It says \\"é\\"",
          "help" : "Write another",
          "fix" : {
            "title" : "Write `b`",
            "safe" : false,
            "edits" : [ {
              "start" : 2,
              "end" : 5,
              "replacement" : "\\"b\\""
            } ]
          }
        } ]\
        """,
        json(finding(span, "Write another", fix)));
  }

  @Test
  void writesNullForHelpAndFixThatAreNotThere() {
    String json = json(finding(Span.at(6), null, null));
    assertEquals(true, json.contains("\"help\" : null,\n  \"fix\" : null"), json);
  }

  @Test
  void writesAnEmptyArrayForNoFindings() {
    assertEquals("[ ]", FindingJson.of(List.of(), "kb/"));
  }

  private static String json(Finding finding) {
    return FindingJson.of(List.of(finding), "kb/").replace("\r\n", "\n");
  }

  private static Finding finding(Span span, @Nullable String help, @Nullable Fix fix) {
    RuleId rule = new RuleId("FD107", "unknown-term");
    return new Finding(rule, Severity.WARNING, SOURCE.place(span), "It says \"é\"", help, fix);
  }
}
