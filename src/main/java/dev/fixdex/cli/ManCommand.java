package dev.fixdex.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fixdex man}. */
@Command(
    name = "man",
    description = "Prints the manual page of fixdex, in the form that `man` reads.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "To read it: fixdex man | man -l -",
      "To install it: fixdex man > ~/.local/share/man/man1/fixdex.1"
    })
final class ManCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  ManCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().print(ManPage.of(spec.root(), Version.text()));
    return ExitStatus.OK;
  }
}
