package dev.fixdex.cli;

import dev.fixdex.schema.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our own words where the library's are for programmers. */
final class UsageProblem {
  /** What the library says of a word that an option does not know. */
  private static final Pattern UNKNOWN_WORD =
      Pattern.compile(
          "(.*): expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);

  private UsageProblem() {}

  /** One short sentence that stands alone. */
  static String message(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return inOurWords(String.valueOf(error.getMessage()));
    }
    String word = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      return "There is no option `%s`".formatted(option(word));
    }
    return takesCommands(error)
        ? "There is no command `%s`".formatted(word)
        : "`%s` is one word too many".formatted(word);
  }

  private static String inOurWords(String message) {
    Matcher unknown = UNKNOWN_WORD.matcher(message);
    return unknown.matches()
        ? "%s: `%s` is none of %s"
            .formatted(
                unknown.group(1), unknown.group(3), unknown.group(2).toLowerCase(Locale.ROOT))
        : message.replace("is not an int", "is no whole number");
  }

  /** The way out. */
  static String help(ParameterException error) {
    String page =
        "see `%s --help`".formatted(error.getCommandLine().getCommandSpec().qualifiedName());
    return meant(error).map("Did you mean `%s`?"::formatted).orElse(page);
  }

  private static Optional<String> meant(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      return Suggestion.closest(option(word), options(error.getCommandLine()));
    }
    return takesCommands(error) ? Suggestion.closest(word, Commands.names()) : Optional.empty();
  }

  private static boolean takesCommands(ParameterException error) {
    return !error.getCommandLine().getSubcommands().isEmpty();
  }

  private static Collection<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  /** Of {@code --limt=3} the name. */
  private static String option(String word) {
    int value = word.indexOf('=');
    return value < 0 ? word : word.substring(0, value);
  }
}
