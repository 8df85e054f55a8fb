package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fingerprints;
import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.json.Json;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as SARIF 2.1.0 on one line, as code scanning services take it. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** GitHub keeps no more of one run. */
  private static final int MOST_RESULTS = 5_000;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final LintReport report;
  private final Map<RuleId, Integer> indexes = new HashMap<>();

  SarifReport(LintReport report) {
    this.report = report;
    for (int i = 0; i < report.rules().size(); i++) {
      indexes.put(report.rules().get(i).id(), i);
    }
  }

  String text() {
    List<Result> results = results();
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver()));
    run.put("columnKind", "utf16CodeUnits");
    run.put("invocations", List.of(invocation(results.size() - MOST_RESULTS)));
    run.put("results", results.stream().limit(MOST_RESULTS).map(this::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.compact(log) + "\n";
  }

  private record Result(Finding finding, String fingerprint, Optional<Suppressed> accepted) {}

  /** The gravest first, so that they are kept; then what somebody accepted. */
  private List<Result> results() {
    Map<Finding, Suppressed> accepted = new HashMap<>();
    report.suppressed().forEach(suppressed -> accepted.put(suppressed.finding(), suppressed));
    List<Finding> all = new ArrayList<>(report.findings());
    report.suppressed().forEach(suppressed -> all.add(suppressed.finding()));
    all.sort(null);
    List<String> fingerprints = Fingerprints.of(all);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Finding finding = all.get(i);
      Optional<Suppressed> suppressed = Optional.ofNullable(accepted.get(finding));
      results.add(new Result(finding, fingerprints.get(i), suppressed));
    }
    results.sort(
        Comparator.comparing((Result result) -> result.accepted().isPresent())
            .thenComparing(result -> result.finding().severity()));
    return results;
  }

  private Map<String, Object> driver() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "fixdex");
    driver.put("version", report.version());
    driver.put("rules", report.rules().stream().map(SarifReport::rule).toList());
    return driver;
  }

  private static Map<String, Object> rule(RuleInfo info) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", info.id().code());
    rule.put("name", info.id().name());
    rule.put("shortDescription", Map.of("text", info.summary()));
    rule.put("fullDescription", Map.of("text", info.why()));
    rule.put("help", Map.of("text", RuleText.of(info, TerminalStyle.PLAIN)));
    rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
    return rule;
  }

  private static Map<String, Object> invocation(int leftOut) {
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", true);
    if (leftOut > 0) {
      String text = "%,d more results are left out".formatted(leftOut);
      Map<String, Object> note = new LinkedHashMap<>();
      note.put("level", "warning");
      note.put("message", Map.of("text", text));
      invocation.put("toolExecutionNotifications", List.of(note));
    }
    return invocation;
  }

  private Map<String, Object> result(Result result) {
    Finding finding = result.finding();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("ruleId", finding.rule().code());
    Integer index = indexes.get(finding.rule());
    if (index != null) {
      object.put("ruleIndex", index);
    }
    object.put("level", level(finding.severity()));
    object.put("message", Map.of("text", LintReport.words(finding)));
    object.put("locations", List.of(Map.of("physicalLocation", location(finding))));
    object.put("partialFingerprints", Map.of("primaryLocationLineHash", result.fingerprint()));
    result
        .accepted()
        .ifPresent(accepted -> object.put("suppressions", List.of(suppression(accepted))));
    return object;
  }

  private static Map<String, Object> suppression(Suppressed accepted) {
    Map<String, Object> suppression = new LinkedHashMap<>();
    suppression.put("kind", accepted.kind() == Suppressed.Kind.COMMENT ? "inSource" : "external");
    if (!accepted.reason().isEmpty()) {
      suppression.put("justification", accepted.reason());
    }
    return suppression;
  }

  private Map<String, Object> location(Finding finding) {
    Place place = finding.place();
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", place.start().line());
    region.put("startColumn", place.start().column());
    region.put("endLine", place.end().line());
    region.put("endColumn", place.end().column());
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", Map.of("uri", uri(report.path(finding))));
    location.put("region", region);
    return location;
  }

  /** A path as a relative reference (RFC 3986): all else by the bytes of its UTF-8 form. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      uri.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted(b));
    }
    return path.startsWith("/") ? "file://" + uri : uri.toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }
}
