package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.source.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as Checkstyle writes them in XML, which many tools read. */
final class CheckstyleReport {
  private CheckstyleReport() {}

  static String of(LintReport report) {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    Map<String, List<Finding>> files =
        report.findings().stream()
            .collect(Collectors.groupingBy(report::path, TreeMap::new, Collectors.toList()));
    files.forEach((path, findings) -> {
      xml.append("  <file").append(Xml.attribute("name", path)).append(">\n");
      findings.forEach(finding -> xml.append(error(finding)));
      xml.append("  </file>\n");
    });
    return xml.append("</checkstyle>\n").toString();
  }

  private static String error(Finding finding) {
    Position start = finding.place().start();
    return "    <error"
        + Xml.attribute("line", start.line())
        + Xml.attribute("column", start.column())
        + Xml.attribute("severity", finding.severity().word())
        + Xml.attribute("message", LintReport.words(finding))
        + Xml.attribute("source", "fixdex." + finding.rule().code() + "." + finding.rule().name())
        + "/>\n";
  }
}
