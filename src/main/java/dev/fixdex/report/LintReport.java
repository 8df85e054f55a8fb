package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.lint.RuleInfo;
import java.util.Comparator;
import java.util.List;

/**
 * All that a format may say of a lint run.
 *
 * @param findings by path and place
 * @param suppressed findings that somebody accepted, by path and place
 * @param rules all rules, by code
 * @param root put before every path, with a slash at its end; empty for none
 * @param version of the program
 */
public record LintReport(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<RuleInfo> rules,
    String root,
    String version) {
  public LintReport {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    rules = List.copyOf(rules);
  }

  /** The same as it is seen from another folder. */
  public LintReport withRoot(String other) {
    return new LintReport(findings, suppressed, rules, other, version);
  }

  /** A finding's file as it is seen from where the program runs. */
  String path(Finding finding) {
    return root + finding.place().path();
  }

  /** The gravest findings first, by path and place among their like. */
  List<Finding> worstFirst() {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Number of findings of a severity. */
  long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Message and advice in one text of one or two lines. */
  static String words(Finding finding) {
    return finding.help() == null ? finding.message() : finding.message() + "\n" + finding.help();
  }
}
