package dev.fixdex.cli;

import dev.fixdex.lint.Rule;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.report.RuleText;
import dev.fixdex.schema.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fixdex explain}. */
@Command(
    name = "explain",
    description = "Tells what a lint rule wants, and why.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CODE", description = "A rule's code or name, such as FD104.")
  private String code = "";

  @Mixin private final ColorOption color = new ColorOption();

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<Rule> rule = Rules.find(code);
    if (rule.isEmpty()) {
      throw CommandFailure.usage("There is no rule `%s`".formatted(code), help());
    }
    session.out().print(RuleText.of(rule.get().info(), session.style(color.when())));
    return ExitStatus.OK;
  }

  private String help() {
    List<String> known =
        Rules.ALL.stream()
            .flatMap(rule -> Stream.of(rule.info().id().code(), rule.info().id().name()))
            .toList();
    return Suggestion.closest(code, known)
        .map("Did you mean `%s`?"::formatted)
        .orElse("`fixdex rules` lists them");
  }
}
