package dev.fixdex.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the command that a command line means, runs it, and turns what goes wrong into words. */
public final class CommandRunner {
  private final Session session;

  /** A runner in a world. */
  public CommandRunner(Session session) {
    this.session = session;
  }

  /**
   * Runs one command line; never throws.
   *
   * @return one of {@link ExitStatus}
   */
  public int run(String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      session.out().println(Version.line());
      session.out().flush();
      return ExitStatus.OK;
    }
    CommandLine line = new CommandLine(new FixdexCommand(), new CommandFactory(session));
    Commands.addTo(line, args);
    line.setCommandName(session.program());
    line.setOut(session.out());
    line.setErr(session.err());
    line.setUsageHelpWidth(session.style(ColorWhen.NEVER).width());
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            session.style(ColorWhen.AUTO).color()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(this::usageError);
    line.setExecutionExceptionHandler((error, command, result) -> failure(error));
    int status = execute(line, args);
    session.out().flush();
    session.err().flush();
    return status;
  }

  private int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (StackOverflowError e) {
      said("Something here is nested too deeply for this program's stack", null);
    } catch (Error e) {
      if (!isOfMemory(e)) {
        throw e;
      }
      said("There is not enough memory", "Give more: FIXDEX_JAVA_OPTS=-Xmx2g");
    }
    return ExitStatus.FAILURE;
  }

  /** The runtime wraps the error when memory runs out while it makes classes. */
  private static boolean isOfMemory(@Nullable Throwable error) {
    return error != null && (error instanceof OutOfMemoryError || isOfMemory(error.getCause()));
  }

  private int usageError(ParameterException error, String[] args) {
    said(UsageProblem.message(error), UsageProblem.help(error));
    if (args.length == 0) {
      session.err().println();
      error.getCommandLine().usage(session.err());
    }
    return ExitStatus.USAGE;
  }

  private int failure(Exception error) {
    session.out().flush();
    return switch (error) {
      case CommandFailure failure -> {
        said(String.valueOf(failure.getMessage()), failure.help());
        yield failure.status();
      }
      case dev.fixdex.disk.DiskException failure -> {
        said(String.valueOf(failure.getMessage()), null);
        yield ExitStatus.FAILURE;
      }
      case dev.fixdex.serve.ServeException failure -> {
        said(failure.getMessage(), failure.help());
        yield ExitStatus.FAILURE;
      }
      case java.util.concurrent.CancellationException _ -> ExitStatus.INTERRUPTED;
      default -> unexpected(error);
    };
  }

  private void said(String message, @Nullable String help) {
    session.err().println("error: " + message);
    if (help != null) {
      session.err().println("  help: " + help);
    }
  }

  /** A fault of the program: the trace helps whoever mends it, and nobody else. */
  private int unexpected(Exception error) {
    said("The program failed: " + error, "Please report this with the lines below");
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    session.err().print(trace);
    return ExitStatus.FAILURE;
  }
}
