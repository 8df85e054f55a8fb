package dev.fixdex.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

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
    CommandLine program = spec.root().commandLine();
    String script =
        switch (shell) {
          // The script of picocli makes zsh understand bash's completions by itself.
          case BASH, ZSH -> AutoComplete.bash("fixdex", program);
          case FISH -> fish(program.getCommandSpec());
        };
    session.out().print(script.endsWith("\n") ? script : script + "\n");
    return ExitStatus.OK;
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
        });
    return script.toString().replace("\r\n", "\n");
  }

  private static String option(String command, OptionSpec option) {
    StringBuilder line = new StringBuilder("complete -c fixdex -n ");
    line.append("'__fish_seen_subcommand_from %s'".formatted(command));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    line.append(option.arity().max() > 0 ? " -r" : "");
    return line + " -d '%s'\n".formatted(quoted(firstLine(option.description())));
  }

  private static String firstLine(String[] description) {
    return description.length == 0 ? "" : String.format(Locale.ROOT, description[0]);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
