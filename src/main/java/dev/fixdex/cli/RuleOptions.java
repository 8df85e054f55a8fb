package dev.fixdex.cli;

import dev.fixdex.lint.Rule;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which rules {@code fixdex lint} runs. */
final class RuleOptions {
  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Run only these rules: codes, beginnings of codes such as FD1, or names.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "Leave out these rules: codes, beginnings of codes, or names.")
  private List<String> ignore = new ArrayList<>();

  /** The rules to run, by code. */
  List<Rule> chosen() {
    select.forEach(RuleOptions::refuseUnknown);
    ignore.forEach(RuleOptions::refuseUnknown);
    return Rules.ALL.stream()
        .filter(rule -> select.isEmpty() || isAmong(rule, select))
        .filter(rule -> !isAmong(rule, ignore))
        .toList();
  }

  private static boolean isAmong(Rule rule, List<String> words) {
    return words.stream().anyMatch(word -> isMeant(rule, word));
  }

  private static boolean isMeant(Rule rule, String word) {
    return rule.info().id().code().startsWith(word.toUpperCase(Locale.ROOT))
        || rule.info().id().name().equals(word.toLowerCase(Locale.ROOT));
  }

  private static void refuseUnknown(String word) {
    if (Rules.ALL.stream().noneMatch(rule -> isMeant(rule, word))) {
      List<String> known = Rules.codesAndNames().stream().sorted().toList();
      throw CommandFailure.usage(
          "There is no rule `%s`".formatted(word),
          Suggestion.closest(word, known)
              .map("Did you mean `%s`?"::formatted)
              .orElse("`fixdex rules` lists them"));
    }
  }
}
