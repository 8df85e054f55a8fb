package dev.fixdex.cli;

import dev.fixdex.app.EntryLookup;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.report.FindingFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixdex completion}. */
@Command(
    name = "completion",
    description = "Prints a script that completes command lines of fixdex.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "bash and zsh: source <(fixdex completion bash)",
      "fish: fixdex completion fish > ~/.config/fish/completions/fixdex.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /**
   * Where an id or a code is expected the program is asked, and values that are known are listed;
   * else picocli's own script answers. bash takes an equals sign for a word of its own.
   */
  private static final String WORDS_IN_BASH =
      """

      _fixdex_words() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} kind='' values=''
        if [ "$current" = = ]; then
          current=''
        elif [ "$before" = = ]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case ${COMP_WORDS[1]} in
          show | mv) kind=ids ;;
          explain) kind=rules ;;
          lint) case $before in --select | --ignore) kind=rules ;; esac ;;
        esac
        case "${COMP_WORDS[1]} $before" in
      @VALUES@  esac
        if [ "$COMP_CWORD" -gt 1 ] && [ -n "$values" ]; then
          COMPREPLY=($(compgen -W "$values" -- "$current"))
        elif [ "$COMP_CWORD" -gt 1 ] && [ -n "$kind" ] && [ "${current#-}" = "$current" ]; then
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" completion --list "$kind" 2>/dev/null)" -- "$current"))
        else
          _complete_fixdex "$@"
        fi
      }
      complete -F _fixdex_words -o default fixdex
      """;

  private static final String WORDS_IN_FISH =
      """
      complete -c fixdex -f -n '__fish_seen_subcommand_from show mv' -a '(fixdex completion --list ids 2>/dev/null)'
      complete -c fixdex -f -n '__fish_seen_subcommand_from explain' -a '(fixdex completion --list rules 2>/dev/null)'
      complete -c fixdex -x -n '__fish_seen_subcommand_from lint' -l select -a '(fixdex completion --list rules 2>/dev/null)'
      complete -c fixdex -x -n '__fish_seen_subcommand_from lint' -l ignore -a '(fixdex completion --list rules 2>/dev/null)'
      """;

  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash, zsh or fish.")
  private @Nullable Shell shell;

  @Option(
      names = "--list",
      paramLabel = "KIND",
      description = "Print the words that the scripts offer: ids of entries, or codes of rules.")
  private @Nullable Kind list;

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  /** Words that a script asks for when they are needed. */
  enum Kind {
    IDS,
    RULES
  }

  /** Shells that scripts are made for. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (list != null) {
      words(list).forEach(session.out()::println);
      return ExitStatus.OK;
    }
    if (shell == null) {
      throw CommandFailure.usage("A shell is missing", "Write bash, zsh or fish");
    }
    CommandLine program = spec.root().commandLine();
    String script =
        switch (shell) {
          // The script of picocli makes zsh understand bash's completions by itself.
          case BASH, ZSH ->
              AutoComplete.bash("fixdex", program)
                  + WORDS_IN_BASH.replace("@VALUES@", valuesInBash(program.getCommandSpec()));
          case FISH -> fish(program.getCommandSpec()) + WORDS_IN_FISH;
        };
    session.out().print(script.endsWith("\n") ? script : script + "\n");
    return ExitStatus.OK;
  }

  private List<String> words(Kind kind) {
    return switch (kind) {
      case IDS -> EntryLookup.ids(knowledgeBase.open(session));
      case RULES -> Rules.ALL.stream().map(rule -> rule.info().id().code()).toList();
    };
  }

  /** A line for each option that has known values, and for each command whose argument has. */
  private static String valuesInBash(CommandSpec program) {
    StringBuilder lines = new StringBuilder();
    program
        .subcommands()
        .forEach((name, command) -> {
          command.getCommandSpec().options().stream()
              .filter(option -> !values(option).isEmpty())
              .forEach(option -> lines.append(line(name + " " + option.longestName(), option)));
          command.getCommandSpec().positionalParameters().stream()
              .filter(parameter -> !values(parameter).isEmpty())
              .forEach(parameter -> lines.append(line(name + " " + name, parameter)));
        });
    return lines.toString();
  }

  private static String line(String place, ArgSpec argument) {
    return "    '%s') values='%s' ;;\n".formatted(place, String.join(" ", values(argument)));
  }

  /** What may be written for an argument, if that is a matter of a few words. */
  private static List<String> values(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type == ReportTarget.class) {
      return Arrays.stream(FindingFormat.values()).map(FindingFormat::word).toList();
    }
    Object[] constants = type.getEnumConstants();
    return constants == null
        ? List.of()
        : Arrays.stream(constants)
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
            .toList();
  }

  private static String fish(CommandSpec program) {
    StringBuilder script = new StringBuilder("# Completions of fixdex for fish.\n");
    program
        .subcommands()
        .forEach((name, command) -> {
          String text = firstLine(command.getCommandSpec().usageMessage().description());
          script.append("complete -c fixdex -f -n __fish_use_subcommand");
          script.append(" -a %s -d '%s'%n".formatted(name, quoted(text)));
          for (OptionSpec option : command.getCommandSpec().options()) {
            script.append(option(name, option));
          }
          for (ArgSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (!values(parameter).isEmpty()) {
              script.append(
                  "complete -c fixdex -f -n '__fish_seen_subcommand_from %s' -a '%s'\n"
                      .formatted(name, String.join(" ", values(parameter))));
            }
          }
        });
    return script.toString().replace("\r\n", "\n");
  }

  private static String option(String command, OptionSpec option) {
    StringBuilder line = new StringBuilder("complete -c fixdex -n ");
    line.append("'__fish_seen_subcommand_from %s'".formatted(command));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    String values = String.join(" ", values(option));
    line.append(
        option.arity().max() == 0
            ? ""
            : values.isEmpty() ? " -r" : " -x -a '%s'".formatted(values));
    return line + " -d '%s'\n".formatted(quoted(firstLine(option.description())));
  }

  private static String firstLine(String[] description) {
    return description.length == 0 ? "" : String.format(Locale.ROOT, description[0]);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
