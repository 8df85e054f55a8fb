package dev.fixdex.lint;

import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;

/** A rule that is switched on, and how much its findings matter. */
record Active(Rule rule, RuleId id, Severity severity) {
  Active(Rule rule, Severity severity) {
    this(rule, rule.info().id(), severity);
  }
}
