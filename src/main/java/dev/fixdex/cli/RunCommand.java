package dev.fixdex.cli;

import dev.fixdex.app.Diagnose;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.disk.DiskException;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.disk.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fixdex run}. */
@Command(
    name = "run",
    description = "Runs a command, and names the entries that explain why it failed.",
    mixinStandardHelpOptions = true,
    customSynopsis = "fixdex run [OPTIONS] -- COMMAND...",
    footer = {
      "",
      "  fixdex run -- mvn verify",
      "",
      "The command's output and exit status are its own; the diagnosis goes to standard error.",
      "Exit status: the command's; 127 when it cannot be started."
    })
final class RunCommand implements Callable<Integer> {
  private static final int NOT_STARTED = 127;

  private final Session session;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The command, after --.")
  private List<String> command = new ArrayList<>();

  @Mixin private final DiagnosisOptions options = new DiagnosisOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    options.check();
    try (Spool out = Spool.make();
        Spool err = Spool.make()) {
      PassedThrough.Ended ended = new PassedThrough(session, out, err).run(command);
      // Who ended the command knows why, and wants no further wait.
      if (ended.status() != ExitStatus.OK && !ended.asked()) {
        explain(out, err);
      }
      return ended.status();
    } catch (IOException e) {
      session.err().println("error: Cannot start %s: %s".formatted(command.getFirst(), reason(e)));
      return NOT_STARTED;
    }
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean missing = message.contains("No such file") || message.contains("error=2,");
    return missing ? "there is no such command" : message;
  }

  /** Whatever goes wrong here, the command's exit status stays what it is. */
  private void explain(Spool out, Spool err) {
    try {
      Diagnose diagnose = Diagnose.by(knowledgeBase.open(session), false, ProgramBuild.id());
      LogDiagnosis log = options.start(diagnose);
      boolean together = session.caller().together().getAsBoolean();
      err.read(in -> log.read("stderr", in));
      out.read(in -> log.read(together ? "output" : "stdout", in));
      Diagnosis diagnosis = options.result(log);
      if (diagnosis.explanations().isEmpty() && options.format() == DiagnosisFormat.TEXT) {
        session.err().println("fixdex: no entry explains this failure");
      } else {
        options.print(diagnosis, diagnose.advice(diagnosis), session.err(), session);
      }
    } catch (CommandFailure | DiskException e) {
      session.err().println("fixdex: no diagnosis: " + e.getMessage());
    }
  }
}
