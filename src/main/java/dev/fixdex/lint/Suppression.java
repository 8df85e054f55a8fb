package dev.fixdex.lint;

import dev.fixdex.finding.Finding;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;

/**
 * A comment of an author that accepts findings: {@code <!-- fixdex-ignore FD405: reason -->}, or in
 * front matter {@code # fixdex-ignore FD107: reason}.
 *
 * @param comment the whole comment
 * @param covers where findings are accepted; a finding counts by its start
 * @param rules codes and names, at least one when the comment is well formed
 * @param reason why, in the author's words; empty when there is none, and then nothing is accepted
 */
public record Suppression(Span comment, Span covers, List<Located<String>> rules, String reason) {
  public Suppression {
    rules = List.copyOf(rules);
  }

  /** Whether it accepts a finding. */
  public boolean accepts(Finding finding) {
    int start = finding.place().span().start();
    return !reason.isEmpty()
        && covers.start() <= start
        && start <= covers.end()
        && rules.stream().anyMatch(rule -> names(rule.value(), finding));
  }

  private static boolean names(String rule, Finding finding) {
    return finding.rule().code().equalsIgnoreCase(rule) || finding.rule().name().equals(rule);
  }
}
