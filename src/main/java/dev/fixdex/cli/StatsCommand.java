package dev.fixdex.cli;

import dev.fixdex.app.Stats;
import dev.fixdex.json.Json;
import dev.fixdex.report.SafeText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fixdex stats}. */
@Command(
    name = "stats",
    description = "Counts entries by category, age and tag, and says which fields they have.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  private static final int WIDEST_BAR = 30;
  private static final int MOST_STALE = 20;

  private final Session session;

  @Mixin private final OutputFormatOption output = new OutputFormatOption();

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  StatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Stats stats = Stats.of(knowledgeBase.open(session), session.today());
    switch (output.format()) {
      case JSON -> session.out().println(Json.pretty(stats));
      case TEXT -> print(stats, session.out());
    }
    return ExitStatus.OK;
  }

  private static void print(Stats stats, PrintWriter out) {
    out.printf(Locale.ROOT, "%,d entries%n", stats.entries());
    table("By category", stats.categories(), stats.entries(), out);
    table("Last looked at", stats.ages(), stats.entries(), out);
    table("With the field", stats.coverage(), stats.entries(), out);
    table("By tag", stats.tags(), stats.entries(), out);
    if (!stats.stale().isEmpty()) {
      out.printf(Locale.ROOT, "%nNot looked at for a year: %,d%n", stats.stale().size());
    }
    stats.stale().stream()
        .limit(MOST_STALE)
        .forEach(stale -> out.println("  " + StaleCommand.line(stale)));
  }

  private static void table(String title, Map<String, Integer> counts, int all, PrintWriter out) {
    out.printf(Locale.ROOT, "%n%s%n", title);
    counts.forEach((name, count) -> {
      int bar = all == 0 ? 0 : (int) ((long) count * WIDEST_BAR / all);
      String row = "  %-20s %,6d %s".formatted(SafeText.of(name), count, "#".repeat(bar));
      out.println(row.stripTrailing());
    });
  }
}
