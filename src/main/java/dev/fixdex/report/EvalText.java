package dev.fixdex.report;

import dev.fixdex.eval.Comparison;
import dev.fixdex.eval.Estimate;
import dev.fixdex.eval.Evaluation;
import dev.fixdex.eval.Judged;
import dev.fixdex.eval.Measures;
import dev.fixdex.eval.Move;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well a search answers, as text for a terminal or a CI log. */
public final class EvalText {
  private static final int LONGEST_QUERY = 70;

  private EvalText() {}

  /** A table of the measures by kind, each with its 95 % interval. */
  public static String of(Evaluation evaluation, TerminalStyle style) {
    Map<String, Measures> kinds = evaluation.byKind();
    int width = width(kinds);
    StringBuilder text = new StringBuilder();
    text.append(style.dim(row(width, "kind", "n", "success@1", "MRR@10", "recall@10")));
    kinds.forEach((kind, measures) -> text.append(row(width, kind, measures)));
    return text.append(style.bold(row(width, "all", evaluation.all()))).toString();
  }

  private static int width(Map<String, ?> kinds) {
    return kinds.keySet().stream().mapToInt(kind -> SafeText.of(kind).length()).max().orElse(0) + 4;
  }

  private static String row(int width, String kind, Measures measures) {
    return row(
        width,
        SafeText.of(kind),
        Integer.toString(measures.queries()),
        estimate(measures.success()),
        estimate(measures.mrr()),
        estimate(measures.recall()));
  }

  private static String row(int width, String kind, String n, String s, String m, String r) {
    String format = "%-" + width + "s %5s   %-22s  %-22s  %s";
    return String.format(Locale.ROOT, format, kind, n, s, m, r).stripTrailing() + "\n";
  }

  private static String estimate(Estimate value) {
    return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value.mean(), value.low(), value.high());
  }

  /** The queries whose first answer is wrong. */
  public static String misses(Evaluation evaluation) {
    StringBuilder text = new StringBuilder("\nFirst answer wrong:\n");
    for (Judged each : evaluation.judged()) {
      if (!each.isSuccess()) {
        String found = each.ids().isEmpty() ? "nothing" : each.ids().getFirst();
        Set<String> right = each.query().gold();
        String gold =
            right.isEmpty()
                ? "nothing"
                : String.join(" ", right.stream().sorted().limit(3).toList());
        text.append(
            String.format(
                Locale.ROOT,
                "  %s %s: found %s, wanted %s%s\n",
                SafeText.of(each.query().qid()),
                SafeText.of(each.query().kind()),
                found,
                SafeText.of(gold),
                right.isEmpty() ? "" : " (" + place(each.rank()) + ")"));
        text.append("    ").append(excerpt(each.query().query())).append('\n');
      }
    }
    return text.toString();
  }

  private static String place(int rank) {
    return rank == 0 ? "not among the first " + Judged.DEPTH : "place " + rank;
  }

  private static String excerpt(String query) {
    String line = query.strip().lines().findFirst().orElse("");
    int end = Math.min(line.length(), LONGEST_QUERY);
    boolean cut = end < line.length() || query.strip().contains("\n");
    return SafeText.of(line.substring(0, end)) + (cut ? " …" : "");
  }

  /** What changed since an earlier run. */
  public static String of(Comparison comparison, String name, TerminalStyle style) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append("Against ").append(SafeText.of(name)).append(", ");
    text.append(comparison.now().judged().size()).append(" queries in both");
    text.append(comparison.added() > 0 ? ", " + comparison.added() + " new" : "").append(":\n");
    Map<String, Comparison.Pair> kinds = comparison.byKind();
    int width = width(kinds);
    text.append(style.dim(row(width, "kind", "n", "success@1", "MRR@10", "recall@10")));
    kinds.forEach((kind, pair) -> text.append(row(width, kind, pair)));
    Comparison.Pair all = new Comparison.Pair(comparison.before().all(), comparison.now().all());
    text.append(style.bold(row(width, "all", all)));
    text.append(moves("Won", comparison.won())).append(moves("Lost", comparison.lost()));
    return text.append(verdict(comparison, style)).toString();
  }

  private static String row(int width, String kind, Comparison.Pair pair) {
    return row(
        width,
        SafeText.of(kind),
        Integer.toString(pair.now().queries()),
        change(pair.before().success(), pair.now().success()),
        change(pair.before().mrr(), pair.now().mrr()),
        change(pair.before().recall(), pair.now().recall()));
  }

  private static String change(Estimate before, Estimate now) {
    double by = now.mean() - before.mean();
    String difference = Math.abs(by) < 0.0005 ? "  =" : String.format(Locale.ROOT, " %+.3f", by);
    return String.format(Locale.ROOT, "%.3f%s", now.mean(), difference);
  }

  private static String moves(String title, List<Move> moves) {
    StringBuilder text = new StringBuilder("\n" + title + ": " + moves.size() + "\n");
    for (Move move : moves) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s %s, %s, now %s: %s\n",
              SafeText.of(move.query().qid()),
              SafeText.of(move.query().kind()),
              place(move.before()),
              place(move.now()),
              excerpt(move.query().query())));
    }
    return text.toString();
  }

  private static String verdict(Comparison comparison, TerminalStyle style) {
    String verdict =
        comparison.isWorse() ? style.red("The ranking got worse") : style.green("Not worse");
    return String.format(
        Locale.ROOT,
        "\n%s: %d won, %d lost; chance alone divides them so unevenly with p = %.3f\n",
        verdict,
        comparison.won().size(),
        comparison.lost().size(),
        comparison.chance());
  }
}
