package dev.fixdex.cli;

import dev.fixdex.app.Diagnose;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.Search;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.disk.TextFile;
import dev.fixdex.eval.BadLine;
import dev.fixdex.eval.Comparison;
import dev.fixdex.eval.Evaluation;
import dev.fixdex.eval.Judged;
import dev.fixdex.eval.JudgedQuery;
import dev.fixdex.eval.Measures;
import dev.fixdex.eval.ReadLines;
import dev.fixdex.eval.Run;
import dev.fixdex.json.Json;
import dev.fixdex.report.EvalJson;
import dev.fixdex.report.EvalText;
import dev.fixdex.report.SafeText;
import dev.fixdex.report.TerminalStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex eval}. */
@Command(
    name = "eval",
    description =
        "Measures how well the search, or the diagnosis, answers queries whose answers are known.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A line of the file: {\"qid\":\"q1\",\"kind\":\"log\",\"query\":\"...\",\"gold\":[\"KB_ID\"]}",
      "An empty gold says that nothing may be found.",
      "Exit status 1 when the ranking got worse (--against) or is not good enough (--fail-below)."
    })
final class EvalCommand implements Callable<Integer> {
  /** When a comparison with an earlier run fails. */
  enum FailOn {
    /** More queries lost than won. */
    WORSE,
    /** Any query lost. */
    LOST,
    /** Never. */
    NEVER
  }

  /** What answers the queries. */
  enum Engine {
    /** {@code fixdex search}. */
    SEARCH,
    /** {@code fixdex diagnose}. */
    DIAGNOSE
  }

  private final Session session;

  @Parameters(paramLabel = "QUERIES", description = "The queries, - for standard input.")
  private Path queries = Path.of("-");

  @Option(
      names = "--with",
      paramLabel = "ENGINE",
      defaultValue = "search",
      description =
          "What answers: search, or diagnose, for which each query is a log. Default: search.")
  private Engine engine = Engine.SEARCH;

  @Mixin private final OutputFormatOption output = new OutputFormatOption();

  @Option(names = "--misses", description = "List the queries whose first answer is wrong.")
  private boolean misses;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Keep this run, to be compared with later ones.")
  private @Nullable Path write;

  @Option(names = "--against", paramLabel = "FILE", description = "Compare with a run kept before.")
  private @Nullable Path against;

  @Option(
      names = "--fail-on",
      paramLabel = "WHEN",
      defaultValue = "worse",
      description =
          "With --against, fail when worse (more queries lost than won), lost (any query lost),"
              + " or never. Default: worse.")
  private FailOn failOn = FailOn.WORSE;

  @Option(
      names = "--fail-below",
      paramLabel = "[KIND=]N",
      description = "Fail when success@1, of all queries or of a kind, is below N (0 to 1).")
  private List<String> least = List.of();

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, Double> bounds = bounds();
    List<JudgedQuery> asked =
        usable(queries, JudgedQuery.read(new InputLines(session).of(queries)));
    if (asked.isEmpty()) {
      throw CommandFailure.usage("There are no queries in " + queries, null);
    }
    Path kept = against;
    Run earlier = kept == null ? null : usable(kept, Run.read(new InputLines(session).of(kept)));
    Run run = run(knowledgeBase.open(session), asked);
    Evaluation evaluation = Evaluation.of(asked, run);
    Comparison comparison = earlier == null ? null : Comparison.of(evaluation, earlier);
    if (write != null) {
      TextFile.write(session.directory().resolve(write), run.lines());
    }
    print(evaluation, comparison);
    boolean good = isGoodEnough(evaluation, bounds);
    return good && !isWorse(comparison) ? ExitStatus.OK : ExitStatus.FINDINGS;
  }

  private Run run(KnowledgeBase base, List<JudgedQuery> asked) {
    if (engine == Engine.DIAGNOSE) {
      Diagnose diagnose = Diagnose.by(base, false, ProgramBuild.id());
      warnOfStrangers(diagnose::has, asked);
      return diagnose.run(asked, Judged.DEPTH);
    }
    try (Search index = Search.in(base, false, ProgramBuild.id())) {
      warnOfStrangers(index::has, asked);
      return index.run(asked, Judged.DEPTH);
    }
  }

  /** Every bad line is named before the command gives up. */
  private <T> T usable(Path file, ReadLines<T> read) {
    for (BadLine line : read.bad()) {
      session.err().println(file + ":" + line.number() + ": error: " + SafeText.of(line.message()));
    }
    if (!read.bad().isEmpty()) {
      throw CommandFailure.usage(
          "%s has %d bad line%s"
              .formatted(file, read.bad().size(), read.bad().size() == 1 ? "" : "s"),
          "Each line of queries is {\"qid\", \"kind\", \"query\", \"gold\": [...]}, of a run"
              + " {\"qid\", \"ids\": [...]}");
    }
    return read.value();
  }

  private void warnOfStrangers(Predicate<String> known, List<JudgedQuery> asked) {
    for (JudgedQuery query : asked) {
      for (String id : query.gold().stream().sorted().toList()) {
        if (!known.test(id)) {
          session
              .err()
              .println(
                  queries
                      + ":"
                      + query.line()
                      + ": warning: no entry has the id "
                      + SafeText.of(id));
        }
      }
    }
  }

  private void print(Evaluation evaluation, @Nullable Comparison comparison) {
    if (output.format() == OutputFormat.JSON) {
      Map<String, Object> object = EvalJson.of(evaluation);
      if (comparison != null) {
        object.put("against", EvalJson.of(comparison));
      }
      session.out().println(Json.compact(object));
      return;
    }
    TerminalStyle style = session.style(color.when());
    session.out().print(EvalText.of(evaluation, style));
    if (misses) {
      session.out().print(EvalText.misses(evaluation));
    }
    if (comparison != null) {
      session.out().print(EvalText.of(comparison, String.valueOf(against), style));
    }
  }

  private boolean isWorse(@Nullable Comparison comparison) {
    return comparison != null
        && switch (failOn) {
          case WORSE -> comparison.isWorse();
          case LOST -> !comparison.lost().isEmpty();
          case NEVER -> false;
        };
  }

  /** Least part of right first answers by kind; all kinds together under the empty word. */
  private Map<String, Double> bounds() {
    Map<String, Double> bounds = new TreeMap<>();
    for (String bound : least) {
      int equals = bound.lastIndexOf('=');
      bounds.put(bound.substring(0, Math.max(0, equals)), part(bound.substring(equals + 1)));
    }
    return bounds;
  }

  private static double part(String text) {
    Optional<Double> part = Optional.empty();
    if (text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
      part = Optional.of(Double.parseDouble(text)).filter(value -> value <= 1);
    }
    return part.orElseThrow(
        () -> CommandFailure.usage("--fail-below takes a number from 0 to 1, not " + text, null));
  }

  private boolean isGoodEnough(Evaluation evaluation, Map<String, Double> bounds) {
    Map<String, Measures> kinds = evaluation.byKind();
    boolean good = true;
    for (Map.Entry<String, Double> bound : bounds.entrySet()) {
      String kind = bound.getKey();
      Measures measures = kind.isEmpty() ? evaluation.all() : kinds.get(kind);
      if (measures == null) {
        throw CommandFailure.usage("No query is of the kind " + kind, null);
      }
      if (measures.success().mean() < bound.getValue()) {
        good = false;
        session
            .err()
            .printf(
                Locale.ROOT,
                "success@1 of %s is %.3f, below %s%n",
                kind.isEmpty() ? "all queries" : kind,
                measures.success().mean(),
                bound.getValue());
      }
    }
    return good;
  }
}
