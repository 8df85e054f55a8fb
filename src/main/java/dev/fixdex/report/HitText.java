package dev.fixdex.report;

import dev.fixdex.search.Hit;
import dev.fixdex.search.Mark;
import dev.fixdex.search.SearchResult;
import dev.fixdex.search.Snippet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search hits as text for a terminal, best first, the matching words standing out. */
public final class HitText {
  private HitText() {}

  /**
   * The text, with a line end at its end; empty when there are no hits.
   *
   * @param program what to type to run Fixdex
   */
  public static String of(SearchResult result, String program, TerminalStyle style) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (Hit hit : result.hits()) {
      text.append(
          String.format(Locale.ROOT, "%2d. %s%n", number, style.bold(SafeText.of(hit.title()))));
      String facts =
          Stream.of(hit.id(), hit.facets().platform(), hit.facets().category())
              .filter(fact -> !fact.isEmpty())
              .collect(Collectors.joining(" · "));
      text.append("    ").append(style.dim(SafeText.of(facts))).append('\n');
      snippet(hit.snippet(), style)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> text.append("    ").append(line.strip()).append('\n'));
      text.append('\n');
      number++;
    }
    return text + summary(result, program, style);
  }

  private static String summary(SearchResult result, String program, TerminalStyle style) {
    if (result.hits().isEmpty()) {
      return "";
    }
    String best = result.hits().getFirst().id();
    String more =
        result.total() > result.hits().size()
            ? String.format(Locale.ROOT, "%,d more; ", result.total() - result.hits().size())
            : "";
    return style.dim(more + "read the first with `" + program + " show " + best + "`") + "\n";
  }

  private static String snippet(Snippet snippet, TerminalStyle style) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Mark mark : snippet.marks()) {
      text.append(SafeText.of(snippet.text().substring(from, mark.start())));
      String marked = SafeText.of(snippet.text().substring(mark.start(), mark.end()));
      text.append(style.yellow(marked));
      from = mark.end();
    }
    return text.append(SafeText.of(snippet.text().substring(from))).toString();
  }
}
