package dev.fixdex.cli;

import dev.fixdex.json.Json;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fixdex rules}. */
@Command(name = "rules", description = "Lists the lint rules.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final OutputFormatOption output = new OutputFormatOption();

  RulesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<RuleInfo> rules = Rules.ALL.stream().map(Rule::info).toList();
    switch (output.format()) {
      case TEXT -> rules.forEach(this::print);
      case JSON -> session.out().println(Json.pretty(rules.stream().map(this::object).toList()));
    }
    return ExitStatus.OK;
  }

  private void print(RuleInfo rule) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s %-8s %-24s %s%n",
            rule.id().code(),
            rule.severity().word(),
            rule.id().name(),
            rule.summary());
  }

  private Map<String, Object> object(RuleInfo rule) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", rule.id().code());
    object.put("name", rule.id().name());
    object.put("severity", rule.severity().word());
    object.put("summary", rule.summary());
    object.put("since", rule.since());
    return object;
  }
}
