package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings as a test report in JUnit's XML: a suite for each file, a case for each finding. Errors
 * and warnings fail; a note is a case that was skipped.
 */
final class JunitReport {
  private JunitReport() {}

  static String of(LintReport report) {
    Map<String, List<Finding>> files =
        report.findings().stream()
            .collect(Collectors.groupingBy(report::path, TreeMap::new, Collectors.toList()));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites").append(Xml.attribute("name", "fixdex lint"));
    xml.append(counts(report.findings())).append(">\n");
    files.forEach((path, findings) -> suite(path, findings, xml));
    if (files.isEmpty()) {
      xml.append("  <testsuite name=\"fixdex lint\" tests=\"1\" failures=\"0\" skipped=\"0\">\n");
      xml.append("    <testcase name=\"no findings\" classname=\"fixdex\"/>\n  </testsuite>\n");
    }
    return xml.append("</testsuites>\n").toString();
  }

  private static void suite(String path, List<Finding> findings, StringBuilder xml) {
    xml.append("  <testsuite").append(Xml.attribute("name", path));
    xml.append(counts(findings)).append(">\n");
    findings.forEach(finding -> testCase(path, finding, xml));
    xml.append("  </testsuite>\n");
  }

  private static void testCase(String path, Finding finding, StringBuilder xml) {
    String place = "%s:%s".formatted(path, finding.place().start());
    String rule = finding.rule().code() + " " + finding.rule().name();
    xml.append("    <testcase").append(Xml.attribute("name", rule + " at " + place));
    xml.append(Xml.attribute("classname", path)).append(">\n      ");
    if (finding.severity() == Severity.INFO) {
      xml.append("<skipped").append(Xml.attribute("message", finding.message())).append("/>");
    } else {
      xml.append("<failure").append(Xml.attribute("message", finding.message()));
      xml.append(Xml.attribute("type", finding.severity().word())).append('>');
      xml.append(Xml.escaped(place + ": " + LintReport.words(finding))).append("</failure>");
    }
    xml.append("\n    </testcase>\n");
  }

  private static String counts(List<Finding> findings) {
    long notes = findings.stream().filter(f -> f.severity() == Severity.INFO).count();
    return Xml.attribute("tests", findings.isEmpty() ? 1 : findings.size())
        + Xml.attribute("failures", findings.size() - notes)
        + Xml.attribute("skipped", notes);
  }
}
