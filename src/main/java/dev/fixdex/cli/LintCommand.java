package dev.fixdex.cli;

import dev.fixdex.app.FixRun;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.LintRun;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex lint}. */
@Command(
    name = "lint",
    description = "Checks entries and says what is wrong with them, and where.",
    mixinStandardHelpOptions = true,
    footer = {"", "`fixdex rules` lists the rules, `fixdex explain CODE` tells more of one."})
final class LintCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Entries or folders to report on. Default: the whole knowledge base.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "Exit with status 1 from this severity on: error, warning or info.")
  private Severity failOn = Severity.ERROR;

  @Mixin private final ReportOptions reports = new ReportOptions();
  @Mixin private final FixOptions fixes = new FixOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  LintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    KnowledgeBase base = knowledgeBase.openFor(session, paths);
    LintRun.Request request = new LintRun.Request(session.today(), wanted(base));
    FindingsView view = new FindingsView(session, color.when(), base);
    if (fixes.areWanted()) {
      FixRun.Outcome outcome = FixRun.run(base, request, fixes.unsafe());
      refuseNothing(outcome.lint());
      return fixes.diff() ? show(outcome, view) : write(outcome, base, view, start);
    }
    LintRun.Outcome outcome = LintRun.run(base, request);
    refuseNothing(outcome);
    return report(outcome, view, start);
  }

  private void refuseNothing(LintRun.Outcome outcome) {
    if (outcome.files() == 0 && !paths.isEmpty()) {
      throw CommandFailure.usage(
          "There is no entry at %s".formatted(paths.getFirst()),
          "Entries are the .md files of a knowledge base");
    }
  }

  private int show(FixRun.Outcome outcome, FindingsView view) {
    view.printDiff(outcome.changes());
    view.sayFixed("Would mend", outcome);
    return outcome.changes().isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private int write(FixRun.Outcome outcome, KnowledgeBase base, FindingsView view, long start) {
    FixRun.write(base, outcome.changes());
    int status = report(outcome.lint(), view, start);
    view.sayFixed("Mended", outcome);
    return status;
  }

  private int report(LintRun.Outcome outcome, FindingsView view, long start) {
    reports.write(outcome, view, session, (System.nanoTime() - start) / 1_000_000);
    boolean failed = outcome.findings().stream().map(Finding::severity).anyMatch(this::fails);
    return failed ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private boolean fails(Severity severity) {
    return severity.isAtLeast(failOn);
  }

  private Predicate<String> wanted(KnowledgeBase base) {
    if (paths.isEmpty()) {
      return path -> true;
    }
    List<String> named = new ArrayList<>();
    for (Path path : paths) {
      Path absolute = session.directory().resolve(path).normalize();
      if (!absolute.startsWith(base.folder())) {
        throw CommandFailure.usage(
            "%s is not in the knowledge base %s".formatted(path, base.folder()),
            "Name the knowledge base with --kb DIR");
      }
      named.add(base.content().relative(absolute));
    }
    return path ->
        named.stream().anyMatch(n -> n.isEmpty() || path.equals(n) || path.startsWith(n + "/"));
  }
}
