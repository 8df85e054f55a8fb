package dev.fixdex.cli;

import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, made from what the commands say of themselves, in troff with man macros. */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page of a program with its commands. */
  static String of(CommandSpec program, String version) {
    ManPage page = new ManPage();
    page.head(program, version);
    page.section("COMMANDS");
    program.subcommands().forEach((name, command) -> page.command(command.getCommandSpec()));
    page.rest();
    return page.page.toString();
  }

  private void head(CommandSpec program, String version) {
    line(".TH FIXDEX 1 \"\" \"fixdex %s\" \"User Commands\"".formatted(escaped(version)));
    section("NAME");
    text("fixdex - " + uncapitalised(described(program)));
    section("SYNOPSIS");
    line(".B fixdex");
    line(".I COMMAND");
    line("[\\fIOPTION\\fR]...");
    section("DESCRIPTION");
    text(described(program));
    text("A command looks for the knowledge base, a folder named kb, here and upward.");
  }

  private void command(CommandSpec command) {
    line(".SS " + command.name());
    text(described(command));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      argument("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        argument(heading(option), option);
      }
    }
    boolean first = true;
    for (String footer : command.usageMessage().footer()) {
      if (!footer.isBlank()) {
        line(first ? ".PP" : ".br");
        text(plain(footer));
        first = false;
      }
    }
  }

  private static String heading(OptionSpec option) {
    String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
    boolean takesValue = option.arity().max() > 0;
    return takesValue ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names;
  }

  private void argument(String heading, ArgSpec argument) {
    line(".TP");
    line(heading);
    text(plain(String.join(" ", argument.description())));
  }

  private void rest() {
    section("EXIT STATUS");
    status(ExitStatus.OK, "Done, nothing to complain of.");
    status(ExitStatus.FINDINGS, "Findings at or above --fail-on; nothing found.");
    status(ExitStatus.USAGE, "The command line or kb/fixdex.yaml cannot be followed.");
    status(ExitStatus.FAILURE, "A file could not be read or written, or the program failed.");
    section("ENVIRONMENT");
    entry("NO_COLOR", "No colours when it is set to anything.");
    entry("JAVA_HOME", "A JDK to run with, 25 or later; else one is looked for.");
    section("FILES");
    entry("kb/fixdex.yaml", "Settings of a knowledge base.");
    entry(".fixdex/", "What earlier runs worked out, beside kb; safe to delete at any time.");
  }

  private void status(int status, String meaning) {
    entry(String.valueOf(status), meaning);
  }

  private void entry(String term, String meaning) {
    line(".TP");
    line("\\fB" + escaped(term) + "\\fR");
    text(meaning);
  }

  private void section(String title) {
    line(".SH " + title);
  }

  /** A line of text; one that begins as a macro does is kept from being taken for one. */
  private void text(String text) {
    String escaped = escaped(text);
    line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String described(CommandSpec command) {
    return plain(String.join(" ", command.usageMessage().description()));
  }

  /** Descriptions are format strings. */
  private static String plain(String description) {
    return String.format(Locale.ROOT, description).strip();
  }

  private static String uncapitalised(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1).replaceAll("\\.$", "");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
