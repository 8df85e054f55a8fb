package dev.fixdex.cli;

import picocli.CommandLine.Command;

/** The program as a whole: names its commands. */
@Command(
    name = "fixdex",
    description = "Turns a folder of troubleshooting entries into a searchable, linted site.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExit status:%n",
    footer = {
      "  0 done; 1 findings, or nothing found; 2 wrong usage or settings; 3 a failure.",
      "",
      "`fixdex COMMAND --help` tells more of a command."
    })
final class FixdexCommand implements Runnable {
  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "A command is missing");
  }
}
