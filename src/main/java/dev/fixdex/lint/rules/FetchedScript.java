package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a command runs what it fetches from a server. */
final class FetchedScript {
  static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "fish");

  /** They read a script from their input when they are given none. */
  private static final Set<String> INTERPRETERS =
      Set.of("python", "python3", "perl", "ruby", "node", "php");

  static final Set<String> EVALUATORS = Set.of("iex", "invoke-expression", "[scriptblock]::create");

  private static final Set<String> FETCHERS =
      Set.of("curl", "wget", "irm", "iwr", "invoke-restmethod", "invoke-webrequest");

  private static final String FETCH = "[ \\t]{0,4}(?:sudo[ \\t]{1,4})?(?:curl|wget)\\b";
  private static final Pattern AS_TEXT = Pattern.compile("(?:\\$\\(|`)" + FETCH);
  private static final Pattern AS_FILE = Pattern.compile("<\\(" + FETCH);
  private static final Pattern AS_OPTION =
      Pattern.compile("[ \\t]-[a-z]{0,4}c[ \\t]{1,8}\"?(?:\\$\\(|`)" + FETCH);
  private static final Pattern IN_POWERSHELL =
      Pattern.compile(
          "(?i)\\b(?:irm|iwr|curl|wget|Invoke-RestMethod|Invoke-WebRequest|DownloadString)\\b");

  private FetchedScript() {}

  /** Whether a command can run a script from elsewhere at all. */
  static boolean mayRun(String name) {
    return SHELLS.contains(name)
        || EVALUATORS.contains(name)
        || INTERPRETERS.contains(name)
        || Set.of("eval", "source", ".").contains(name);
  }

  static boolean isRunBy(ShellCommand command) {
    String name = command.name();
    String statement = command.statement().value();
    if (SHELLS.contains(name)) {
      boolean given = command.after("-c").isPresent() || command.wrappers().contains("xargs");
      return (isPiped(command) && !given)
          || AS_FILE.matcher(statement).find()
          || AS_OPTION.matcher(statement).find();
    }
    if (EVALUATORS.contains(name)) {
      return isPiped(command) || IN_POWERSHELL.matcher(statement).find();
    }
    return switch (name) {
      case "eval" -> AS_TEXT.matcher(statement).find();
      case "source", "." -> isPiped(command) || AS_FILE.matcher(statement).find();
      default -> isPiped(command) && readsScript(command);
    };
  }

  private static boolean isPiped(ShellCommand command) {
    return command.sources().stream().map(ShellCommand::name).anyMatch(FETCHERS::contains);
  }

  private static boolean readsScript(ShellCommand command) {
    List<String> arguments = command.arguments();
    return arguments.isEmpty() || arguments.getFirst().equals("-");
  }
}
