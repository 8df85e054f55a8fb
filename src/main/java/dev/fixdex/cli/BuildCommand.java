package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.PlaceholderNames;
import dev.fixdex.app.SiteBuild;
import dev.fixdex.app.SiteChanges;
import dev.fixdex.app.SlowEntry;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.render.TemplateException;
import dev.fixdex.report.FindingCounts;
import dev.fixdex.report.SafeText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixdex build}. */
@Command(
    name = "build",
    description = "Lints the knowledge base, renders the site and indexes it.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the site goes. Default: the folder `site` beside the knowledge base.")
  private @Nullable Path output;

  @Option(names = "--keep-going", description = "Build in spite of lint errors.")
  private boolean keepGoing;

  @Option(names = "--drafts", description = "Publish drafts too.")
  private boolean drafts;

  @Option(names = "--quiet", description = "Say nothing but what is wrong.")
  private boolean quiet;

  @Option(
      names = "--print-changed",
      description = {
        "Print the files of the site that were written (+) and removed (-), a path a line,",
        "and nothing else: for a tool that uploads what has changed."
      })
  private boolean printChanged;

  @Option(names = "--timings", description = "Say which entries took longest, too.")
  private boolean timings;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads that do the work. Default: one a processor.")
  private @Nullable Integer jobs;

  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (jobs != null && jobs < 1) {
      throw CommandFailure.usage("--jobs must be 1 or more", null);
    }
    KnowledgeBase opened = knowledgeBase.open(session);
    KnowledgeBase base =
        opened.withValues(variables.values(() -> PlaceholderNames.in(opened), "no entry", session));
    SiteBuild.Options options =
        new SiteBuild.Options(
            output == null ? base.defaultOutput() : session.directory().resolve(output),
            keepGoing,
            drafts,
            jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
            session.today(),
            ProgramBuild.id());
    SiteBuild.Outcome outcome;
    try (ProgressLine progress = ProgressLine.of(session, quiet)) {
      outcome = new SiteBuild(base, options).run(progress);
    } catch (TemplateException e) {
      throw unusable(base, e);
    }
    FindingsView view = new FindingsView(session, color.when(), base);
    view.print(pressing(outcome.findings()), session.err());
    view.sayPassedOver(outcome.lookAlikes());
    session.err().flush();
    return outcome.published() ? built(base, options, outcome) : stopped(outcome);
  }

  /** Notes are for authors who lint: a large base has thousands, among which the rest is lost. */
  private static List<Finding> pressing(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
  }

  private CommandFailure unusable(KnowledgeBase base, TemplateException e) {
    Path file = base.templatesFolder().resolve(e.template());
    session.out().flush();
    session.err().println(e.place(session.seen(file).toString()) + ": error: " + e.getMessage());
    return CommandFailure.usage("The templates cannot be followed; the site is as it was", null);
  }

  private int built(KnowledgeBase base, SiteBuild.Options options, SiteBuild.Outcome outcome) {
    PrintWriter out = session.out();
    if (printChanged) {
      outcome.changes().written().forEach(path -> out.println("+ " + path));
      outcome.changes().removed().forEach(path -> out.println("- " + path));
    } else if (!quiet) {
      out.printf(
          Locale.ROOT,
          "Built %,d pages from %,d entries in %s%n",
          outcome.pages(),
          outcome.entries(),
          seconds(outcome.phases().totalMillis()).strip());
      outcome
          .phases()
          .millis()
          .forEach((phase, millis) -> out.printf("  %-18s %s%n", phase, seconds(millis)));
      if (timings) {
        timings(outcome, out);
      }
      out.println("  " + changes(outcome.changes()));
      FindingCounts counts = FindingCounts.of(outcome.findings());
      out.println("  " + counts.sentence());
      out.println();
      out.println("Site:  " + session.seen(options.output().resolve("index.html")));
      out.println("Next:  " + session.command("serve", base.content()) + "  to look at it");
      out.println(
          "       "
              + session.command("search", base.content())
              + " \"exec format error\"  to ask it");
      if (counts.of(Severity.INFO) > 0) {
        out.println("       " + session.command("lint", base.content()) + "  to read the notes");
      }
    }
    return ExitStatus.OK;
  }

  private static void timings(SiteBuild.Outcome outcome, PrintWriter out) {
    out.println(outcome.slowest().isEmpty() ? "Every entry was kept" : "Slowest entries");
    for (SlowEntry entry : outcome.slowest()) {
      out.printf(
          Locale.ROOT, "  %,9.1f ms  %s%n", entry.micros() / 1_000.0, SafeText.line(entry.path()));
    }
  }

  private static String changes(SiteChanges changes) {
    return changes.written().isEmpty() && changes.removed().isEmpty()
        ? "The site is as it was: no file was touched"
        : "%,d files written, %,d removed"
            .formatted(changes.written().size(), changes.removed().size());
  }

  private int stopped(SiteBuild.Outcome outcome) {
    long errors = outcome.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    session
        .err()
        .printf(
            "error: %,d lint %s; the site is left as it was%n",
            errors, errors == 1 ? "error stands in the way" : "errors stand in the way");
    session.err().println("  help: mend the entries, or build all the same with --keep-going");
    return ExitStatus.FINDINGS;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%6.2f s", millis / 1000.0);
  }
}
