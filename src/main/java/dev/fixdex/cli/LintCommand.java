package dev.fixdex.cli;

import dev.fixdex.app.FixRun;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.LintRun;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.ShellCheck;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.Baseline;
import dev.fixdex.lint.LinkRule;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.ScriptRule;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.lint.rules.StaleEntry;
import dev.fixdex.report.SafeText;
import dev.fixdex.schema.LintSettings;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.web.LinkAnswers;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixdex lint}. */
@Command(
    name = "lint",
    description = "Checks entries and says what is wrong with them, and where.",
    mixinStandardHelpOptions = true,
    footer = {"", "`fixdex rules` lists the rules, `fixdex explain CODE` tells more of one."})
final class LintCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final ScopeOptions scope = new ScopeOptions();
  @Mixin private final RuleOptions rules = new RuleOptions();

  @Option(
      names = "--stale",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "Warn of entries that nobody looked at for longer, such as 365d.")
  private @Nullable Integer staleDays;

  @Option(
      names = "--external",
      description =
          "Also ask for the pages that links to other sites lead to: at most 1,000, for three"
              + " minutes; public addresses only. What they answer is kept for a week.")
  private boolean external;

  @Option(
      names = "--shellcheck",
      description = "Also say what ShellCheck says of shell blocks, if it is installed.")
  private boolean shellcheck;

  @Mixin private final FixOptions fixes = new FixOptions();
  @Mixin private final BaselineOptions baseline = new BaselineOptions();
  @Mixin private final ReportOptions reports = new ReportOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "Exit with status 1 from this severity on: error, warning or info.")
  private Severity failOn = Severity.ERROR;

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  LintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    KnowledgeBase base = base();
    warnOfFolders(base);
    ScopeOptions.Scope reported = scope.of(base, session);
    LintRun.Request request = request(base, reported);
    FindingsView view = new FindingsView(session, color.when(), base);
    if (fixes.areWanted()) {
      FixRun.Outcome outcome = FixRun.run(base, request, fixes.unsafe());
      scope.refuseNothing(outcome.lint().files(), session);
      return fixes.diff()
          ? show(outcome, view)
          : write(outcome, base, request, reported, view, start);
    }
    ContentFolder.Listing listing = base.content().list();
    LintRun.Outcome outcome = LintRun.run(base.listing(listing.stamps()), request);
    if (scope.paths().isEmpty()) {
      view.sayPassedOver(listing.lookAlikes());
    }
    scope.refuseNothing(outcome.files(), session);
    return report(outcome, base, request, reported, view, start);
  }

  private LintRun.Request request(KnowledgeBase base, ScopeOptions.Scope reported) {
    LintRun.Request request =
        new LintRun.Request(session.today(), reported.wanted(), rules.chosen());
    if (external) {
      request = request.asking(new LinkAnswers(LinkAnswers.Bounds.USUAL));
    }
    boolean wanted = shellcheck || base.settings().lint().shellcheck();
    if (wanted && request.rules().stream().anyMatch(ScriptRule.class::isInstance)) {
      Optional<ShellCheck> program =
          ShellCheck.find(session.environment().getOrDefault("PATH", ""));
      if (program.isEmpty()) {
        sayItIsMissing();
      } else {
        request = request.showing(program.get());
      }
    }
    return request;
  }

  /** Settings for a folder that is not there do nothing, which nobody would notice. */
  private void warnOfFolders(KnowledgeBase base) {
    Set<String> folders = new TreeSet<>();
    for (LintSettings.InFolder each : base.settings().lint().overrides()) {
      if (folders.isEmpty()) {
        folders.addAll(base.content().folders());
      }
      if (!folders.contains(each.folder())) {
        session.warn(
            "There is no entry in the folder `%s` of `lint.overrides`"
                .formatted(SafeText.of(each.folder())),
            Suggestion.closest(each.folder(), folders));
      }
    }
  }

  /** Whoever asked for it now wants it; settings speak to all, also to those who do not have it. */
  private void sayItIsMissing() {
    String message = "ShellCheck is not installed, or not on the PATH";
    if (shellcheck) {
      throw new CommandFailure(
          ExitStatus.FAILURE, message, "Install the package `shellcheck`, or lint without it");
    }
    session.err().println("note: " + message + ": FD417 is left out");
  }

  private KnowledgeBase base() {
    KnowledgeBase base = knowledgeBase.openFor(session, scope.paths());
    return staleDays == null
        ? base
        : base.withLint(base.settings().lint().withStaleDays(staleDays));
  }

  private int show(FixRun.Outcome outcome, FindingsView view) {
    view.printDiff(outcome.changes());
    view.sayFixed("Would mend", outcome);
    return outcome.changes().isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private int write(
      FixRun.Outcome outcome,
      KnowledgeBase base,
      LintRun.Request request,
      ScopeOptions.Scope reported,
      FindingsView view,
      long start) {
    FixRun.write(base, outcome.changes());
    int status = report(outcome.lint(), base, request, reported, view, start);
    view.sayFixed("Mended", outcome);
    return status;
  }

  private int report(
      LintRun.Outcome found,
      KnowledgeBase base,
      LintRun.Request request,
      ScopeOptions.Scope reported,
      FindingsView view,
      long start) {
    LintRun.Outcome all =
        reported
            .change()
            .map(change -> change.addedTo(found, base, request, reported.named()))
            .orElse(found);
    LintRun.Outcome outcome = baseline.apply(all, line -> looksAt(line, request, base), session);
    reports.write(outcome, view, session, (System.nanoTime() - start) / 1_000_000);
    boolean failed = outcome.findings().stream().map(Finding::severity).anyMatch(this::fails);
    return failed ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  /**
   * Whether a line of the baseline would have been met: not when its file or rule was left out, nor
   * when its rule waits for an option.
   */
  private static boolean looksAt(Baseline.Line line, LintRun.Request request, KnowledgeBase base) {
    return request.wanted().test(line.path())
        && Rules.ALL.stream()
            .filter(rule -> rule.info().id().code().equals(line.rule()))
            .allMatch(rule -> asks(rule, request, base));
  }

  private static boolean asks(Rule rule, LintRun.Request request, KnowledgeBase base) {
    return request.rules().contains(rule)
        && switch (rule) {
          case LinkRule link -> request.external().isPresent();
          case ScriptRule script -> request.shellCheck().isPresent();
          case StaleEntry stale -> base.settings().lint().staleDays().isPresent();
          default -> true;
        };
  }

  private boolean fails(Severity severity) {
    return severity.isAtLeast(failOn);
  }
}
