package dev.fixdex.lint;

import dev.fixdex.finding.RuleId;
import dev.fixdex.finding.Severity;
import dev.fixdex.schema.RuleOption;
import java.util.List;

/**
 * What a rule is, for people and for the linter.
 *
 * @param severity unless the settings say otherwise
 * @param summary what is wrong, one sentence
 * @param why what goes wrong for readers if it stays
 * @param examples each executed as a test
 * @param since version in which the rule came
 * @param options what settings may change of it
 */
public record RuleInfo(
    RuleId id,
    Severity severity,
    String summary,
    String why,
    List<RuleExample> examples,
    String since,
    List<RuleOption> options) {
  public RuleInfo {
    examples = List.copyOf(examples);
    options = List.copyOf(options);
  }

  /** A rule of the first version. */
  public static RuleInfo of(
      String code,
      String name,
      Severity severity,
      String summary,
      String why,
      RuleExample... examples) {
    RuleId id = new RuleId(code, name);
    return new RuleInfo(id, severity, summary, why, List.of(examples), "0.1.0", List.of());
  }

  /** The same rule, of which something can be set. */
  public RuleInfo with(RuleOption... others) {
    return new RuleInfo(id, severity, summary, why, examples, since, List.of(others));
  }
}
