package dev.fixdex.cli;

import dev.fixdex.app.Stats;
import dev.fixdex.app.Stats.Stale;
import dev.fixdex.json.Json;
import dev.fixdex.report.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixdex stale}. */
@Command(
    name = "stale",
    description = "Lists entries that nobody wrote, changed or reviewed for long, oldest first.",
    mixinStandardHelpOptions = true,
    footer = {"", "`fixdex lint --stale 365d` reports them where they stand."})
final class StaleCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--older",
      paramLabel = "AGE",
      defaultValue = "365d",
      converter = AgeConverter.class,
      description = "How long: days, weeks or years, such as 90d, 26w or 1y. Default: 365d.")
  private Integer days = 365;

  @Mixin private final OutputFormatOption output = new OutputFormatOption();

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  StaleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Stale> stale = Stats.stale(knowledgeBase.open(session), session.today(), days);
    switch (output.format()) {
      case JSON -> session.out().println(Json.pretty(stale));
      case TEXT -> stale.forEach(entry -> session.out().println(line(entry)));
    }
    if (stale.isEmpty()) {
      session.err().printf(Locale.ROOT, "No entry is older than %,d days%n", days);
    }
    return ExitStatus.OK;
  }

  /** One entry in a line of a list. */
  static String line(Stale entry) {
    return String.format(
        Locale.ROOT,
        "%-24s %,6d days  %s",
        SafeText.of(entry.id()),
        entry.days(),
        SafeText.of(entry.title()));
  }
}
