package dev.fixdex.cli;

import dev.fixdex.app.Diagnose;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.disk.GrowingLog;
import dev.fixdex.disk.LogFile;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.report.SafeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex diagnose}. */
@Command(
    name = "diagnose",
    description = "Names the entries that explain a log.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Logs may be of any size, plain or gzip, with colours, progress bars and traces:",
      "  kubectl logs my-pod | fixdex diagnose",
      "  fixdex diagnose build.log.gz --format markdown",
      "",
      "Exit status: 0 an entry explains it, 1 none does."
    })
final class DiagnoseCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Session session;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Logs; - or none for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--follow",
      description = "Go on reading as the log grows, and name each entry once, when it is found.")
  private boolean follow;

  @Mixin private final DiagnosisOptions options = new DiagnosisOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  DiagnoseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    options.check();
    List<String> logs = files.isEmpty() ? List.of(STANDARD_INPUT) : files;
    if (follow && logs.size() > 1) {
      throw CommandFailure.usage("--follow takes one log", null);
    }
    if (follow && options.format() != DiagnosisFormat.TEXT) {
      throw CommandFailure.usage("--follow prints text only", null);
    }
    if (follow && isPacked(logs.getFirst())) {
      throw CommandFailure.usage(
          "A packed log cannot be followed: " + SafeText.of(logs.getFirst()),
          "Leave out --follow to diagnose what is in it");
    }
    KnowledgeBase base = knowledgeBase.open(session);
    Diagnose diagnose = Diagnose.by(base, false, ProgramBuild.id());
    LogDiagnosis log = options.start(diagnose);
    return follow ? follow(diagnose, log, logs.getFirst()) : once(diagnose, log, logs);
  }

  private boolean isPacked(String name) {
    return !name.equals(STANDARD_INPUT) && LogFile.isPacked(session.directory().resolve(name));
  }

  private int once(Diagnose diagnose, LogDiagnosis log, List<String> logs) {
    boolean cut = false;
    for (String name : logs) {
      OptionalLong damagedAfter = read(log, name);
      damagedAfter.ifPresent(bytes -> warn(name, bytes));
      cut |= damagedAfter.isPresent();
    }
    Diagnosis read = options.result(log);
    Diagnosis diagnosis = cut ? read.asCut() : read;
    options.print(diagnosis, diagnose.advice(diagnosis), session.out(), session);
    boolean found = !diagnosis.explanations().isEmpty();
    if (!found && options.format() == DiagnosisFormat.TEXT) {
      session.err().printf("No entry explains the %s%n", diagnosis.counted());
    }
    return found ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private OptionalLong read(LogDiagnosis log, String name) {
    return name.equals(STANDARD_INPUT)
        ? LogFile.read(name, session.in(), in -> log.read(name, in))
        : LogFile.read(session.directory().resolve(name), in -> log.read(name, in));
  }

  private void warn(String name, long bytes) {
    String log = name.equals(STANDARD_INPUT) ? "standard input" : SafeText.of(name);
    String message = "warning: %s is damaged or ends early: only %,d bytes could be unpacked%n";
    session.err().printf(Locale.ROOT, message, log, bytes);
  }

  private int follow(Diagnose diagnose, LogDiagnosis log, String name) {
    Set<String> named = new HashSet<>();
    BooleanSupplier idle = () -> news(diagnose, log, named);
    if (name.equals(STANDARD_INPUT)) {
      GrowingLog.read(session.in(), idle, in -> log.read(name, in))
          .ifPresent(bytes -> warn(name, bytes));
    } else {
      GrowingLog.read(session.directory().resolve(name), idle, in -> log.read(name, in));
    }
    news(diagnose, log, named);
    return named.isEmpty() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  /** Whether somebody still listens. */
  private boolean news(Diagnose diagnose, LogDiagnosis log, Set<String> named) {
    log.settle();
    for (Advice advice : diagnose.advice(options.result(log))) {
      if (named.add(advice.explanation().subject().path())) {
        options.print(named.size(), advice, session);
      }
    }
    return !session.out().checkError();
  }
}
